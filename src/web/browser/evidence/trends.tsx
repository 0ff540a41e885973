import { useContext } from 'preact/hooks';
import { inReadersUnits } from '../../../catalogue/index.js';
import { formatQuantity } from '../../../engine/index.js';
import { mrss } from '../../../knowledge/analytes/function.codes.js';
import { fill } from '../shared/fill.js';
import { LocaleContext, useWords } from '../shared/locale.js';
import { Chart } from './chart.js';
import { Cite, day } from './finding.js';
import { signs, type Trend } from './trend.js';
import { words } from './words.js';

function Values({ trend }: { readonly trend: Trend }) {
  const w = useWords(words);
  return (
    <details>
      <summary>{w.data}</summary>
      <div class="scroll" tabIndex={0} role="region" aria-label={w.data}>
        <table>
          <thead>
            <tr>
              <th scope="col">{w.date}</th>
              <th scope="col">{w.value}</th>
              <th scope="col">{w.received}</th>
              <th scope="col">{w.method}</th>
              <th scope="col">{w.change}</th>
              <th scope="col">{w.resource}</th>
            </tr>
          </thead>
          <tbody>
            {trend.points.map(({ at, quantity, as, method, changes, resource }) => (
              <tr key={`${at}/${resource}`}>
                <th scope="row">{day(at)}</th>
                <td>{inReadersUnits(formatQuantity(quantity))}</td>
                <td>{as}</td>
                <td>{method}</td>
                <td>{changes.length === 0 ? '' : `▲ ${changes.map((change) => w[change]).join(', ')}`}</td>
                <td>
                  <code>{resource}</code>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}

function Limits({ trend }: { readonly trend: Trend }) {
  const w = useWords(words);
  const locale = useContext(LocaleContext);
  if (trend.thresholds.length === 0)
    return <p class="fine">{trend.id === mrss.id ? w.noSkinLimits : w.noLimits}</p>;
  return (
    <details>
      <summary>{fill(w.showLimits, { n: trend.thresholds.length })}</summary>
      <div class="scroll" tabIndex={0} role="region" aria-label={w.limit}>
        <table>
          <thead>
            <tr>
              <th scope="col">{w.limit}</th>
              <th scope="col">{w.rule}</th>
              <th scope="col">{w.source}</th>
            </tr>
          </thead>
          <tbody>
            {trend.thresholds.map(({ op, quantity, label, cites, ruleSet }) => (
              <tr key={String(quantity.value)}>
                <th scope="row">
                  {signs[op]} {inReadersUnits(formatQuantity(quantity))}
                </th>
                <td>
                  {label[locale]} <span class="fine">({ruleSet[locale]})</span>
                </td>
                <td class="fine">
                  {cites.map((cite) => (
                    <Cite key={`${cite.reference.id}/${cite.locator}`} cite={cite} />
                  ))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}

/** The course of what was measured, each with its limits and a table of the values. */
export function Trends({ trends }: { readonly trends: readonly Trend[] }) {
  const w = useWords(words);
  const locale = useContext(LocaleContext);
  return (
    <section class="panel trends" aria-labelledby="trends-title">
      <h2 id="trends-title">{w.trends}</h2>
      {trends.length === 0 ? <p>{w.noTrends}</p> : <p class="fine">{w.trendsNote}</p>}
      <div class="charts">
        {trends.map((trend) => {
          const { points, label, unit } = trend;
          const said = fill(w.chartLabel, {
            label: label[locale],
            n: points.length,
            from: day(points[0]?.at ?? ''),
            to: day(points.at(-1)?.at ?? ''),
          });
          return (
            <section key={trend.id} class="trend">
              <h3>
                {label[locale]}{' '}
                {unit !== '1' && <span class="fine">{inReadersUnits(` ${unit}`).trim()}</span>}
              </h3>
              <Chart trend={trend} label={said} />
              <Values trend={trend} />
              <Limits trend={trend} />
            </section>
          );
        })}
      </div>
    </section>
  );
}
