import { defineCard, type CardView } from '../src/catalogue/index.js';
import { liveVaccine } from '../src/knowledge/systemic-sclerosis/live-vaccine.js';
import { usLabel } from '../src/knowledge/systemic-sclerosis/references.js';

const onTocilizumab = (view: CardView): boolean => view.classification.state === 'hold-tocilizumab';

/** O11: a live vaccine is drafted while tocilizumab or another immunosuppressant is taken. */
export const liveVaccineCard = defineCard(liveVaccine, {
  id: 'order-live-vaccine-immunosuppression',
  when: { states: ['hold-tocilizumab', 'hold-immunosuppressant'] },
  moment: { kind: 'order', flag: 'live-vaccine-drafted' },
  indicator: 'warning',
  priority: 55,
  text: {
    en: (view) => ({
      summary: onTocilizumab(view)
        ? 'Live vaccine drafted while tocilizumab is taken: hold it, ask the prescriber of tocilizumab'
        : 'Live vaccine drafted while an immunosuppressant is taken: hold it, ask its prescriber',
      paragraphs: [
        'Live vaccines are avoided during treatment: the vaccine strain may cause infection, and the response may be poor. This does not apply to inactivated or recombinant vaccines.',
      ],
    }),
    ja: (view) => ({
      summary: onTocilizumab(view)
        ? 'トシリズマブ使用中の生ワクチンの指示：保留し、処方医に確認してください'
        : '免疫抑制薬使用中の生ワクチンの指示：保留し、処方医に確認してください',
      paragraphs: [
        '使用中は生ワクチンを避けます。ワクチン株による感染のおそれがあり、効果も十分に得られない可能性があります。不活化ワクチンと組換えワクチンは該当しません。',
      ],
    }),
  },
  facts: ['tocilizumab', 'immunosuppressant'],
  suggestions: [],
  source: usLabel,
  quietForDays: 0,
});
