import { useContext, useId } from 'preact/hooks';
import type { CdsService } from '../../../cds/types.js';
import { LocaleContext, useWords } from '../shared/locale.js';
import type { Choice } from './choice.js';
import { orders, problems, type Draft } from './demo-orders.js';
import { draftsOf } from './hook-request.js';
import { moments, words } from './words.js';

interface Props {
  readonly services: readonly CdsService[];
  readonly choice: Choice;
  readonly onChoice: (change: Partial<Choice>) => void;
}

interface DraftsProps {
  readonly label: string;
  readonly drafts: readonly Draft[];
  readonly chosen: string;
  readonly onChoose: (id: string) => void;
}

function Drafts({ label, drafts, chosen, onChoose }: DraftsProps) {
  const locale = useContext(LocaleContext);
  const id = useId();
  return (
    <div class="drafts">
      <label for={id}>{label}</label>
      <select id={id} value={chosen} onChange={(event) => onChoose(event.currentTarget.value)}>
        {drafts.map((draft) => (
          <option key={draft.id} value={draft.id}>
            {draft.label[locale]}
          </option>
        ))}
      </select>
    </div>
  );
}

/** The moment in the EHR, that is the hook, and what is being ordered or recorded at it. */
export function ChooseMoment({ services, choice, onChoice }: Props) {
  const w = useWords(words);
  const locale = useContext(LocaleContext);
  const hook = services.find(({ id }) => id === choice.service)?.hook ?? '';
  const drafts = draftsOf(hook);
  return (
    <>
      <fieldset class="moments">
        <legend class="visually-hidden">{w.momentStep}</legend>
        {services.map((service) => (
          <label class="choice" key={service.id}>
            <input
              type="radio"
              name="moment"
              value={service.id}
              checked={service.id === choice.service}
              onChange={() => onChoice({ service: service.id })}
            />
            <span>
              {moments[service.hook]?.[locale] ?? service.title ?? service.id}
              <code class="fine">{service.hook}</code>
            </span>
          </label>
        ))}
      </fieldset>
      {drafts === 'order' && (
        <Drafts
          label={w.orderStep}
          drafts={orders}
          chosen={choice.order}
          onChoose={(order) => onChoice({ order })}
        />
      )}
      {drafts === 'problem' && (
        <Drafts
          label={w.problemStep}
          drafts={problems}
          chosen={choice.problem}
          onChoose={(problem) => onChoice({ problem })}
        />
      )}
    </>
  );
}
