import { useContext, useEffect, useId, useRef, useState } from 'preact/hooks';
import { LocaleContext, useWords } from '../shared/locale.js';
import type { Chart } from './choice.js';
import { patientGroups, type PatientNote } from '../shared/demo-patients.js';
import { words } from './words.js';

interface Props {
  readonly chart: Chart;
  readonly onChart: (chart: Chart) => void;
}

interface PatientProps {
  readonly note: PatientNote;
  readonly chosen: boolean;
  readonly onChoose: () => void;
}

function Patient({ note, chosen, onChoose }: PatientProps) {
  const locale = useContext(LocaleContext);
  return (
    <label class="choice">
      <input type="radio" name="patient" value={note.id} checked={chosen} onChange={onChoose} />
      <span>
        {note.title[locale]}
        <span class="fine">{note.why[locale]}</span>
      </span>
    </label>
  );
}

function DemoPatients({ chart, onChart }: Props) {
  const locale = useContext(LocaleContext);
  const list = useRef<HTMLDivElement>(null);
  // An address may name a patient far down the list.
  useEffect(() => {
    const chosen = list.current?.querySelector<HTMLElement>('label:has(:checked)');
    if (list.current !== null && chosen !== null && chosen !== undefined)
      list.current.scrollTop = chosen.offsetTop - list.current.offsetTop - 48;
  }, []);
  return (
    <div class="patients" ref={list}>
      {patientGroups.map((group) => (
        <fieldset key={group.id}>
          <legend class="minor-heading">{group.title[locale]}</legend>
          {group.patients.map((note) => (
            <Patient
              key={note.id}
              note={note}
              chosen={chart.kind === 'demo' && chart.patientId === note.id}
              onChoose={() => onChart({ kind: 'demo', patientId: note.id })}
            />
          ))}
        </fieldset>
      ))}
    </div>
  );
}

function ServerForm({ onChart }: Pick<Props, 'onChart'>) {
  const w = useWords(words);
  const id = useId();
  const [url, setUrl] = useState('');
  const [patientId, setPatientId] = useState('');
  return (
    <form
      class="server"
      autocomplete="off"
      onSubmit={(event) => {
        event.preventDefault();
        onChart({ kind: 'server', url: url.trim().replace(/\/+$/, ''), patientId: patientId.trim() });
      }}
    >
      <label for={`${id}-url`}>{w.serverUrl}</label>
      <input
        id={`${id}-url`}
        type="url"
        required
        placeholder="https://"
        value={url}
        onInput={(event) => setUrl(event.currentTarget.value)}
      />
      <label for={`${id}-patient`}>{w.serverPatient}</label>
      <input
        id={`${id}-patient`}
        required
        pattern="[A-Za-z0-9.\-]{1,64}"
        value={patientId}
        onInput={(event) => setPatientId(event.currentTarget.value)}
      />
      <button type="submit" class="primary">
        {w.serverOpen}
      </button>
      <p class="fine">{w.serverNote}</p>
    </form>
  );
}

/** Whose chart: one of the demo patients, or one on a FHIR server that the user names. */
export function ChoosePatient({ chart, onChart }: Props) {
  const w = useWords(words);
  const [own, setOwn] = useState(chart.kind === 'server');
  const kinds = [
    { label: w.demoCharts, value: false },
    { label: w.ownServer, value: true },
  ];
  return (
    <>
      <div class="segments" role="group" aria-label={w.chartSource}>
        {kinds.map(({ label, value }) => (
          <button
            type="button"
            class="small"
            key={label}
            aria-pressed={own === value}
            onClick={() => setOwn(value)}
          >
            {label}
          </button>
        ))}
      </div>
      {own ? <ServerForm onChart={onChart} /> : <DemoPatients chart={chart} onChart={onChart} />}
    </>
  );
}
