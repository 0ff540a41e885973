import type { CardView } from '../src/catalogue/index.js';
import { mayoMgusLongTerm, mayoMgus } from '../src/knowledge/plasma-cell/mayo-mgus.js';

const counted: ReadonlySet<string> = new Set(['m-protein', 'flc']);

/** The longer follow-up of MGUS by two factors and isotype, where both factors are known and the paper gives a figure. */
export function plasmaCellLongTerm(view: CardView): readonly string[] {
  const terms = (view.score(mayoMgus.id)?.contributions ?? []).filter(({ term }) => counted.has(term));
  if (terms.length !== counted.size || terms.some(({ low, high }) => low !== high)) return [];
  const count = terms.filter(({ low }) => low > 0).length;
  const igm = view.flag('isotype-igm');
  const { two, one, none } = mayoMgusLongTerm.value[igm ? 'igm' : 'nonIgm'];
  const risk = [none, one, two][count];
  if (typeof risk !== 'number') return [];
  return view.locale === 'ja'
    ? [
        `Kyle 2018：${igm ? 'IgM型' : '非IgM型'}MGUSで2因子（M蛋白1.5 g/dL以上、κ/λ比異常）中${count}項目の場合、20年以内の進展 ${risk} %。`,
      ]
    : [
        `Kyle 2018: ${igm ? 'IgM' : 'non-IgM'} MGUS with ${count} of two factors (M-protein ≥ 1.5 g/dL, abnormal κ/λ ratio) progressed within 20 years in ${risk} %.`,
      ];
}
