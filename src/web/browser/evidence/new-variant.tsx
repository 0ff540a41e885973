import { useId, useState } from 'preact/hooks';
import { useWords } from '../shared/locale.js';
import { variantKey, type SupposedVariant } from './hypothesis.js';
import { words } from './words.js';

type Kind = Omit<SupposedVariant, 'fraction'>;

/** One well-known change of each gene that the rules ask about by name; which one of a gene matters to few rules. */
const kinds: readonly Kind[] = [
  { gene: 'DNMT3A', protein: 'p.R882H', effect: 'missense' },
  { gene: 'TET2', protein: 'p.Q1034*', effect: 'nonsense' },
  { gene: 'ASXL1', protein: 'p.G646Wfs*12', effect: 'frameshift' },
  { gene: 'SF3B1', protein: 'p.K700E', effect: 'missense' },
  { gene: 'SRSF2', protein: 'p.P95H', effect: 'missense' },
  { gene: 'U2AF1', protein: 'p.S34F', effect: 'missense' },
  { gene: 'TP53', protein: 'p.R175H', effect: 'missense' },
  { gene: 'JAK2', protein: 'p.V617F', effect: 'missense' },
  { gene: 'IDH2', protein: 'p.R140Q', effect: 'missense' },
  { gene: 'RUNX1', protein: 'p.R204*', effect: 'nonsense' },
  { gene: 'NRAS', protein: 'p.G12D', effect: 'missense' },
  { gene: 'UBA1', protein: 'p.M41T', effect: 'missense' },
];

interface Props {
  /** Variants that are on record or supposed already, by `variantKey`. */
  readonly taken: readonly string[];
  readonly onAdd: (variant: SupposedVariant) => void;
}

/** A variant that is not on record, to be supposed. */
export function NewVariant({ taken, onAdd }: Props) {
  const w = useWords(words);
  const id = useId();
  const free = kinds.filter((kind) => !taken.includes(variantKey(kind)));
  const [chosen, setChosen] = useState('');
  const [fraction, setFraction] = useState('0.2');
  const kind = free.find((one) => variantKey(one) === chosen);
  const share = Number(fraction);
  const isShare = fraction.trim() !== '' && share >= 0 && share <= 1;
  return (
    <form
      class="new-variant controls"
      onSubmit={(event) => {
        event.preventDefault();
        if (kind === undefined || !isShare) return;
        setChosen('');
        onAdd({ ...kind, fraction: share });
      }}
    >
      <div class="field">
        <label for={`${id}-kind`}>{w.newVariant}</label>
        <select id={`${id}-kind`} value={chosen} onChange={(event) => setChosen(event.currentTarget.value)}>
          <option value="">{w.chooseVariant}</option>
          {free.map((one) => (
            <option key={variantKey(one)}>{variantKey(one)}</option>
          ))}
        </select>
      </div>
      <div class="field">
        <label for={`${id}-share`}>
          {w.newFraction} <span class="fine">0–1</span>
        </label>
        <input
          id={`${id}-share`}
          inputMode="decimal"
          autoComplete="off"
          aria-invalid={!isShare}
          value={fraction}
          onInput={(event) => setFraction(event.currentTarget.value)}
        />
      </div>
      <button type="submit" disabled={kind === undefined || !isShare}>
        {w.addVariant}
      </button>
      <p class="fine">{w.newVariantNote}</p>
    </form>
  );
}
