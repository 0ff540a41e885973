import { defineCard } from '../src/catalogue/index.js';
import { references } from '../src/knowledge/plasma-cell/references.js';
import { plasmaCell } from '../src/knowledge/plasma-cell/stage.js';
import { said } from './said.js';

/** A treated patient is not staged again; after daratumumab a faint IgG κ band may be the drug. */
export const treatedCard = defineCard(plasmaCell, {
  id: 'plasma-cell-treated',
  when: { states: ['treated'], noFlags: ['amyloidosis-on-record'] },
  indicator: 'info',
  priority: 15,
  text: {
    en: (view) => ({
      summary: 'Treated for a plasma cell disorder: not staged here; the treating haematologist decides',
      paragraphs: said(
        'A drug against plasma cells is on record. Stage and risk models are for untreated patients: a low M-protein now may be the effect of treatment, not MGUS.',
        view.flag('anti-cd38-lately') &&
          'Daratumumab within 6 months: it is itself an IgG κ antibody and may show as a faint band on electrophoresis and immunofixation. Tell the laboratory before reading it as relapse.',
      ),
    }),
    ja: (view) => ({
      summary:
        '形質細胞疾患の治療歴あり：ここでは病期を判定しません。方針は血液内科の主治医に確認してください',
      paragraphs: said(
        '抗形質細胞薬の記録があります。病期分類とリスクモデルは未治療例を対象としています。現在のM蛋白が少なくても治療の効果による可能性があり、MGUSとは限りません。',
        view.flag('anti-cd38-lately') &&
          'ダラツムマブ投与から6か月以内：薬剤自体がIgG κ抗体であり、蛋白分画・免疫固定法で淡いバンドとして検出されることがあります。再発と判断する前に検査室へ投与歴を伝えてください。',
      ),
    }),
  },
  facts: ['plasmaCellDrug', 'daratumumabRecorded', 'mProtein', 'isotype'],
  suggestions: [],
  source: references.R42,
  quietForDays: 180,
});
