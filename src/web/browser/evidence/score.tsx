import { useContext } from 'preact/hooks';
import type { RuleSet, ScoreResult } from '../../../engine/index.js';
import { fill } from '../shared/fill.js';
import { LocaleContext, useWords } from '../shared/locale.js';
import { Cites } from './finding.js';
import { words } from './words.js';

interface Props {
  readonly ruleSet: RuleSet;
  readonly result: ScoreResult;
}

/** Three decimals are more than any model states. */
const short = (value: number): number => Number(value.toFixed(3));
/** Points, or the range they lie in. */
export const range = (low: number, high: number): string =>
  low === high ? String(short(low)) : `${short(low)} – ${short(high)}`;

/** The group, or the groups that are still possible, in the reader's language. */
export function bandText(ruleSet: RuleSet, { id, possibleBands }: ScoreResult, locale: 'en' | 'ja'): string {
  const bands = ruleSet.scores.find(({ score }) => score.id === id)?.score.bands.value ?? [];
  return possibleBands
    .map((band) => bands.find((one) => one.band === band)?.label[locale] ?? band)
    .join(' / ');
}

/** One risk score: group, points, what each item contributes, what was observed, and for whom it holds. */
export function Score({ ruleSet, result }: Props) {
  const w = useWords(words);
  const locale = useContext(LocaleContext);
  const { id, low, high, band, contributions, also = {} } = result;
  const used = ruleSet.scores.find(({ score }) => score.id === id)?.score;
  const outcome = used?.bands.value.find((one) => one.band === band)?.outcome?.[locale];
  const points =
    low === high
      ? fill(w.points, { low: short(low) })
      : fill(w.pointsRange, { low: short(low), high: short(high) });
  return (
    <section class="score">
      <h4>
        {used?.title[locale] ?? id}: <strong>{bandText(ruleSet, result, locale)}</strong> ({points})
      </h4>
      <p class="fine">{used?.model}</p>
      {outcome !== undefined && <p>{outcome}</p>}
      {used !== undefined && <p class="fine">{used.scope[locale]}</p>}
      {contributions.length > 0 && (
        <table>
          <thead>
            <tr>
              <th scope="col">{w.contribution}</th>
              <th scope="col">{w.pointsColumn}</th>
              <th scope="col">{w.evidence}</th>
              <th scope="col">{w.source}</th>
            </tr>
          </thead>
          <tbody>
            {contributions.map(({ term, label, low: least, high: most, evidence, cites }) => (
              <tr key={term}>
                <th scope="row">{label[locale]}</th>
                <td>{range(least, most)}</td>
                <td>
                  <code>{[...new Set(evidence.map(({ reference }) => reference))].join(', ')}</code>
                </td>
                <td>
                  <Cites cites={cites} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {Object.entries(also).map(([name, value]) => (
        <p key={name} class="fine">
          {name}: {typeof value === 'number' ? short(value) : (value ?? '–')}
        </p>
      ))}
    </section>
  );
}
