import { useContext, useId, useState } from 'preact/hooks';
import { inReadersUnits } from '../../../catalogue/index.js';
import {
  factText,
  formatQuantity,
  whyWords,
  type Analyte,
  type Dated,
  type FactDefinition,
  type Locale,
  type Quantity,
} from '../../../engine/index.js';
import * as bloodCount from '../../../knowledge/analytes/blood-count.codes.js';
import { calciumTotal, creatinine } from '../../../knowledge/analytes/chemistry.codes.js';
import { mrss } from '../../../knowledge/analytes/function.codes.js';
import { blastsMarrowPct, marrowPcPct } from '../../../knowledge/analytes/marrow.codes.js';
import {
  flcKappa,
  flcLambda,
  mProteinSerum,
  mriFocalLesions,
} from '../../../knowledge/analytes/monoclonal-protein.codes.js';
import type { GenomicVariant, Genomics } from '../../../engine/index.js';
import { fill } from '../shared/fill.js';
import { LocaleContext, useWords } from '../shared/locale.js';
import { day } from './finding.js';
import { isSupposing, nothingSupposed, variantKey, type Hypothesis, type Judged } from './hypothesis.js';
import { NewVariant } from './new-variant.js';
import { bandText, range } from './score.js';
import { verdict } from './verdict.js';
import { words } from './words.js';

/** What can be supposed, in the order of the page. */
const supposable: readonly Analyte[] = [
  mProteinSerum,
  flcKappa,
  flcLambda,
  marrowPcPct,
  mriFocalLesions,
  calciumTotal,
  creatinine,
  bloodCount.hemoglobin,
  bloodCount.anc,
  bloodCount.platelets,
  bloodCount.monocytesAbs,
  bloodCount.blastsBloodPct,
  blastsMarrowPct,
  mrss,
];

const measures = (definition: FactDefinition, { id }: Analyte): boolean =>
  definition.kind === 'quantity' && definition.analytes.some((one) => one.id === id);

/** The latest of a series, for what the rules read as a series only. */
function latestText(analyte: Analyte, judged: readonly Judged[]): string | undefined {
  for (const { ruleSet, facts } of judged)
    for (const [key, definition] of Object.entries<FactDefinition>(ruleSet.facts)) {
      const fact = facts[key];
      if (definition.kind !== 'series' || definition.analyte.id !== analyte.id || fact?.known !== true)
        continue;
      const latest = (fact.value as readonly Dated<Quantity>[]).at(-1);
      if (latest !== undefined) return `${formatQuantity(latest.value)} (${day(latest.at)})`;
    }
  return undefined;
}

/** What the record says of an analyte, in words. */
function recordedText(analyte: Analyte, judged: readonly Judged[], locale: Locale, recorded: string): string {
  for (const { ruleSet, facts } of judged)
    for (const [key, definition] of Object.entries(ruleSet.facts)) {
      const fact = facts[key];
      if (fact !== undefined && measures(definition, analyte)) {
        const said = inReadersUnits(factText(definition, fact, locale));
        return fact.known ? fill(recorded, { value: said }) : said;
      }
    }
  const latest = latestText(analyte, judged);
  return latest === undefined
    ? whyWords['not-recorded'][locale]
    : fill(recorded, { value: inReadersUnits(latest) });
}

/** The variants on record that have an allele fraction to change. */
function variantsOf(judged: readonly Judged[]): readonly GenomicVariant[] {
  const found = new Map<string, GenomicVariant>();
  for (const { ruleSet, facts } of judged)
    for (const [key, { kind }] of Object.entries(ruleSet.facts)) {
      const fact = kind === 'genomics' ? facts[key] : undefined;
      if (fact?.known !== true) continue;
      for (const variant of (fact.value as Genomics).variants)
        if (variant.presence === 'present') found.set(variantKey(variant), variant);
    }
  return [...found.values()];
}

interface FieldProps {
  readonly label: string;
  readonly unit: string;
  readonly recorded: string;
  readonly low: number;
  readonly high: number;
  readonly value: number | undefined;
  readonly onValue: (value: number | undefined) => void;
}

function Field({ label, unit, recorded, low, high, value, onValue }: FieldProps) {
  const w = useWords(words);
  const id = useId();
  const [text, setText] = useState(value === undefined ? '' : String(value));
  const [wrong, setWrong] = useState(false);
  const read = (typed: string): void => {
    setText(typed);
    const number = Number(typed);
    const empty = typed.trim() === '';
    const isWrong = !empty && !(number >= low && number <= high);
    setWrong(isWrong);
    if (!isWrong) onValue(empty ? undefined : number);
  };
  return (
    <div class="field">
      <label for={id}>
        {label} {unit !== '' && <span class="fine">{unit}</span>}
      </label>
      <input
        id={id}
        inputMode="decimal"
        autoComplete="off"
        aria-describedby={`${id}-said`}
        aria-invalid={wrong}
        value={text}
        onInput={(event) => read(event.currentTarget.value)}
      />
      <p id={`${id}-said`} class={wrong ? 'fine wrong' : 'fine'}>
        {wrong ? fill(w.notNumber, { low, high }) : recorded}
      </p>
    </div>
  );
}

function without<T>(record: Readonly<Record<string, T>>, key: string): Readonly<Record<string, T>> {
  return Object.fromEntries(Object.entries(record).filter(([name]) => name !== key));
}

function changed<T>(record: Readonly<Record<string, T>>, key: string, value: T | undefined) {
  return value === undefined ? without(record, key) : { ...record, [key]: value };
}

interface Props {
  readonly recorded: readonly Judged[];
  readonly judged: readonly Judged[];
  readonly hypothesis: Hypothesis;
  readonly onHypothesis: (hypothesis: Hypothesis) => void;
}

/** One sentence for each verdict and score that the supposition moves. */
function movesOf(
  recorded: readonly Judged[],
  judged: readonly Judged[],
  locale: Locale,
  w: { readonly openCategory: string; readonly provisional: string; readonly nPossible: string },
): readonly { readonly what: string; readonly from: string; readonly to: string }[] {
  const whole = (one: Judged): string => {
    const { category, possible } = one.classification;
    const said = verdict(one, locale, w);
    return category === null ? `${said} (${fill(w.nPossible, { n: possible.length })})` : said;
  };
  return judged.flatMap((one, index) => {
    const before = recorded[index];
    if (before === undefined) return [];
    const [from, to] = [whole(before), whole(one)];
    const titles = new Map(one.ruleSet.scores.map(({ score }) => [score.id, score.title[locale]]));
    const score = (of: Judged, id: string): string => {
      const result = of.classification.scores.find((each) => each.id === id);
      return result === undefined
        ? '–'
        : `${bandText(of.ruleSet, result, locale)} (${range(result.low, result.high)})`;
    };
    const ids = [
      ...new Set([before, one].flatMap(({ classification }) => classification.scores.map(({ id }) => id))),
    ];
    return [
      ...(from === to ? [] : [{ what: one.ruleSet.title[locale], from, to }]),
      ...ids
        .map((id) => ({ what: titles.get(id) ?? id, from: score(before, id), to: score(one, id) }))
        .filter((move) => move.from !== move.to),
    ];
  });
}

function Moves({ recorded, judged }: Pick<Props, 'recorded' | 'judged'>) {
  const w = useWords(words);
  const locale = useContext(LocaleContext);
  const moves = movesOf(recorded, judged, locale, w);
  return (
    <div class="moves" role="status">
      <p class="minor-heading">{w.moves}</p>
      {moves.length === 0 && <p>{w.nothingMoves}</p>}
      <ul>
        {moves.map(({ what, from, to }) => (
          <li key={what}>
            <strong>{what}</strong>: {from} → <strong>{to}</strong>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Values to suppose instead of the recorded ones, and what they move. */
export function WhatIf({ recorded, judged, hypothesis, onHypothesis }: Props) {
  const w = useWords(words);
  const locale = useContext(LocaleContext);
  const [round, setRound] = useState(0);
  const { amounts, fractions } = hypothesis;
  const supposing = isSupposing(hypothesis);
  return (
    <section class="panel what-if" aria-labelledby="what-if-title">
      <h2 id="what-if-title">{w.whatIf}</h2>
      <p class="fine">{w.whatIfLead}</p>
      <div class="fields" key={round}>
        {supposable.map((analyte) => (
          <Field
            key={analyte.id}
            label={analyte.label[locale]}
            unit={inReadersUnits(` ${analyte.unit === '1' ? '' : analyte.unit}`).trim()}
            recorded={recordedText(analyte, recorded, locale, w.recorded)}
            low={analyte.plausible?.low ?? 0}
            high={analyte.plausible?.high ?? Number.MAX_SAFE_INTEGER}
            value={amounts[analyte.id]}
            onValue={(value) => onHypothesis({ ...hypothesis, amounts: changed(amounts, analyte.id, value) })}
          />
        ))}
        {variantsOf(recorded).map((variant) => (
          <Field
            key={variantKey(variant)}
            label={fill(w.vaf, { variant: variantKey(variant) })}
            unit="0–1"
            recorded={fill(w.recorded, {
              value: variant.vaf === undefined ? '–' : formatQuantity(variant.vaf),
            })}
            low={0}
            high={1}
            value={fractions[variantKey(variant)]}
            onValue={(value) =>
              onHypothesis({ ...hypothesis, fractions: changed(fractions, variantKey(variant), value) })
            }
          />
        ))}
      </div>
      <NewVariant
        key={`new ${String(round)}`}
        taken={[...variantsOf(recorded), ...hypothesis.variants].map(variantKey)}
        onAdd={(variant) => onHypothesis({ ...hypothesis, variants: [...hypothesis.variants, variant] })}
      />
      {supposing && <Moves recorded={recorded} judged={judged} />}
      <button
        type="button"
        disabled={!supposing}
        onClick={() => {
          setRound(round + 1);
          onHypothesis(nothingSupposed);
        }}
      >
        {w.reset}
      </button>
    </section>
  );
}

/** "Haemoglobin 9 g/dL, TET2 p.X: 0.3": what is supposed, for the watermark. */
export function supposedText({ amounts, fractions, variants }: Hypothesis, locale: Locale): string {
  const said = supposable.flatMap(({ id, label, unit }) => {
    const value = amounts[id];
    return value === undefined ? [] : [inReadersUnits(`${label[locale]} ${formatQuantity({ value, unit })}`)];
  });
  const changed = Object.entries(fractions).map(([variant, value]) => `${variant} VAF ${value}`);
  const added = variants.map((one) => `+ ${variantKey(one)} VAF ${one.fraction}`);
  return [...said, ...changed, ...added].join(locale === 'ja' ? '、' : ', ');
}
