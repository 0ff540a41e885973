import { describe, expect, it } from '@jest/globals';
import { plasmaCellCards } from '../../../cards/plasma-cell.js';
import { aquilaLike } from '../../../src/knowledge/plasma-cell/aquila-like.js';
import { ratioAbnormal } from '../../../src/knowledge/plasma-cell/clone-gate.js';
import { facts } from '../../../src/knowledge/plasma-cell/facts.js';
import { followUp } from '../../../src/knowledge/plasma-cell/follow-up.js';
import { aquilaResults, daratumumabInSmm } from '../../../src/knowledge/plasma-cell/jurisdictions.js';
import { mayoMgus } from '../../../src/knowledge/plasma-cell/mayo-mgus.js';
import { orderFacts } from '../../../src/knowledge/plasma-cell/order-facts.js';
import { references } from '../../../src/knowledge/plasma-cell/references.js';
import { seed5f } from '../../../src/knowledge/plasma-cell/seed-5f.js';
import { plasmaCell } from '../../../src/knowledge/plasma-cell/stage.js';
import {
  count,
  course,
  flag,
  gdl,
  mgdl,
  mgl,
  percent,
  q,
  stageOf,
  statusOf,
  workedUp,
  type Entries,
} from './support.js';

const smm: Entries = { ...workedUp, marrowPlasmaCells: percent(15) };
const band = (entries: Entries, id: string) => stageOf(entries).scores.find((score) => score.id === id)?.band;

/** All that this folder prints. */
const printed = JSON.stringify([
  plasmaCell.labels,
  plasmaCell.flags,
  plasmaCell.table,
  plasmaCell.scores,
  aquilaResults,
  daratumumabInSmm,
  followUp,
  Object.values(facts).map(({ label }) => label),
  plasmaCellCards.map(({ text }) => Object.values(text).map(String)),
]);

describe('errors of the teaching document are not repeated', () => {
  it('1: "MRI ≥1 focal lesion" is not myeloma; more than one, each ≥ 5 mm, is', () => {
    expect(stageOf({ ...smm, mriFocalLesions: count(1) }).state).toBe('smm');
    expect(flag('one-focal-lesion', { ...smm, mriFocalLesions: count(1) })).toBe('met');
    expect(stageOf({ ...smm, mriFocalLesions: count(2) }).state).toBe('mm');
    expect(facts.mriFocalLesions.label.en).toContain('≥ 5 mm');
  });

  it('2: "FLC ratio ≥100 alone" is not enough; the involved chain must be ≥ 100 mg/L as well', () => {
    expect(stageOf({ ...smm, kappa: mgl(60), lambda: mgl(0.5) }).state).toBe('smm');
    expect(stageOf({ ...smm, kappa: mgl(100), lambda: mgl(1) }).state).toBe('mm');
  });

  it('3: "≥60 % or SLiM-CRAB" is not the definition; both arms are needed', () => {
    expect(stageOf({ ...workedUp, mriFocalLesions: count(2), plasmacytoma: false }).category).toBe(
      'suspected-mm',
    );
    expect(stageOf({ ...smm, mriFocalLesions: count(2) }).state).toBe('mm');
  });

  it('4: "B₂M ≥500 mg/24h" is urinary M-protein; β2-microglobulin is never read', () => {
    expect(stageOf({ ...workedUp, urineMProtein: q(500, 'mg/(24.h)') }).state).toBe('smm');
    expect(JSON.stringify(facts)).not.toMatch(/b2m|microglobulin/i);
  });

  it('5: renal failure and anaemia are not part of smouldering myeloma', () => {
    expect(stageOf({ ...smm, hemoglobin: gdl(9), anaemiaAttributed: true }).state).toBe('mm');
    expect(stageOf({ ...smm, creatinine: mgdl(3), kidneyAttributed: true }).state).toBe('mm');
  });

  it('6: "10-60 %" is half open: 59.9 smouldering, 60 myeloma', () => {
    expect(stageOf({ ...smm, marrowPlasmaCells: percent(59.9) }).state).toBe('smm');
    expect(stageOf({ ...smm, marrowPlasmaCells: percent(60) }).state).toBe('mm');
  });

  it('7: "M-protein >1.5" is ≥1.5', () => {
    expect(band({ ...workedUp, mProtein: gdl(1.5) }, 'mayo-mgus')).toBe('low-intermediate');
    expect(band({ ...workedUp, mProtein: gdl(1.49) }, 'mayo-mgus')).toBe('low');
  });

  it('8: "λ/κ <0.26 の逆数" is not 3.85: the upper end is 1.65', () => {
    expect(statusOf(ratioAbnormal, { kappa: mgl(20), lambda: mgl(10) })).toBe('met');
    expect(statusOf(ratioAbnormal, { kappa: mgl(16.5), lambda: mgl(10) })).toBe('not-met');
  });

  it('9: "20-year MM progression 58 %" stands beside 27 % with death competing, and says related malignancy', () => {
    expect(mayoMgus.bands.value[3]?.outcome?.en).toMatch(
      /or a related malignancy.*58 % \(death ignored\), 27 % \(death as a competing event\)/,
    );
  });

  it('10: "Kyle 2006" is not the risk model: Rajkumar, Blood 2005, is', () => {
    expect(mayoMgus.cites[0].reference.title).toMatch(/Rajkumar.*Blood 2005;106:812/);
  });

  it('11: "良性" is not the name', () => {
    expect(plasmaCell.labels.mgus.ja).toBe('意義不明の単クローン性ガンマグロブリン血症 (MGUS)');
    expect(printed).not.toMatch(/良性|benign/i);
  });

  it('12: one chain for all is wrong: IgM and light chains have their own pathways', () => {
    expect(stageOf({ ...smm, isotype: 'IgM' }).state).toBe('igm-gammopathy');
    expect(stageOf({ ...workedUp, isotype: 'FLC-only', mProtein: gdl(0), kappa: mgl(60) }).state).toBe(
      'lc-mgus',
    );
  });

  it('13: "2020年改訂基準" of five factors from their limits is not IMWG 2020: three factors, strictly above', () => {
    const atLimits = {
      ...smm,
      mProtein: gdl(2),
      marrowPlasmaCells: percent(20),
      kappa: mgl(20),
      lambda: mgl(1),
    };
    expect(band(atLimits, '20-2-20')).toBe('low');
    expect(seed5f.title.ja).toBe('教材001の表(出典不明・IMWG2020とは異なる)');
    expect(plasmaCell.scores.some(({ score }) => score.id === seed5f.id)).toBe(false);
  });

  it('14: "AQUILA" factors are others than 20-2-20', () => {
    const iga = { ...smm, isotype: 'IgA', smmRecorded: { recorded: true, onset: '2026-01-01' } };
    expect(statusOf(aquilaLike, iga)).toBe('met');
    expect(band(iga, '20-2-20')).toBe('low');
  });

  it('15: AQUILA is Dimopoulos, N Engl J Med 2025, not Landgren, Lancet Oncol 2024', () => {
    expect(references.R25.title).toMatch(/Dimopoulos.*N Engl J Med 2025;392:1777/);
    expect(references.R25.url).toBe('https://doi.org/10.1056/NEJMoa2409029');
    expect(JSON.stringify(references)).not.toContain('Lancet Oncol 2024;25:890');
  });

  it('16: "3-year PFS 63.1" is the 5-year figure', () => {
    expect(aquilaResults.text.en).toContain('5-year progression-free survival 63.1 vs 40.8 %');
    expect(aquilaResults.text.ja).toContain('5年無増悪生存63.1対40.8 %');
  });

  it('17: "FDA approved September 2024" was 6 November 2025; EU 23 July, Japan 20 November 2025', () => {
    expect([daratumumabInSmm.US.date, daratumumabInSmm.EU.date, daratumumabInSmm.JP.date]).toEqual([
      '2025-11-06',
      '2025-07-23',
      '2025-11-20',
    ]);
  });

  it('18: "16 mg/kg" is not the form of smouldering myeloma: such a draft is questioned, and no dose is printed', () => {
    const drafted = (...said: readonly string[]) => ({
      draftDaratumumab: { drafted: true, references: [], said },
    });
    expect(flag('o5-by-vein-or-weight', drafted('daratumumab', 'IV', '16 mg/kg'))).toBe('met');
    expect(flag('o5-by-vein-or-weight', drafted('daratumumab', 'IV'))).toBe('met');
    expect(flag('o5-by-vein-or-weight', drafted('daratumumab', '16 mg/kg'))).toBe('met');
    expect(flag('o5-by-vein-or-weight', drafted('daratumumab / hyaluronidase', 'SC'))).toBe('not-met');
    expect(printed).not.toMatch(/mg\/kg|1,?800 mg|16 mg/);
  });

  it('19: "2年以内に50 %以上" is not said: each figure names its model', () => {
    const outcomes = plasmaCell.scores.flatMap(({ score }) =>
      score.bands.value.map(({ outcome }) => outcome?.ja ?? ''),
    );
    expect(
      outcomes.filter((text) => text !== '').every((text) => /Mayo 2005|IMWG 2020|Mayo 2008/.test(text)),
    ).toBe(true);
  });

  it('20: "0.3 %/年" is not the figure of low-risk MGUS: 20-year figures are shown', () => {
    expect(printed).not.toContain('0.3 %');
    expect(mayoMgus.bands.value[0].outcome?.en).toContain('within 20 years 5 %');
  });

  it('21: "at least yearly whole-body MRI for every SMM" is not said: the same technique, by risk', () => {
    expect(followUp.smmImaging.label.en).toMatch(/same technique yearly.*by risk/);
    expect(followUp.smmImaging.evidence).toBe('secondary');
  });

  it('22: "2-5 年早く" has no source and is not printed', () => {
    expect(printed).not.toMatch(/年早く|years earlier/);
  });

  it('23: the intervals of IMWG 2010 are those of the paper, and ours are marked as ours', () => {
    expect(followUp.smmPublished.label.en).toBe(
      'SMM (IMWG 2010): at 2-3 months, every 4-6 months for a year, then every 6-12 months if stable',
    );
    expect(followUp.smmHigh.evidence).toBe('design');
  });

  it('24: no stage presumes that another was seen before', () => {
    expect(stageOf({ ...smm, lyticLesions: count(1), smmRecorded: { recorded: false } }).state).toBe('mm');
  });

  it('25: AQUILA is no settled matter: the doubt of IQWiG stands beside the result', () => {
    expect(aquilaResults.text.en).toMatch(/0\.52, 0\.27-0\.98.*IQWiG.*not proven.*not an indication/);
    expect(aquilaResults.text.ja).toMatch(/IQWiG.*証明されず.*治療適応ではなく/);
  });

  it('26: papers that could not be found are not cited', () => {
    expect(JSON.stringify(references)).not.toMatch(/San Miguel/);
    expect(references.R1.title).toContain('Lancet Oncol 2014');
  });

  it('27-29 belong to systemic sclerosis: nothing of it is read or ordered here', () => {
    expect(
      Object.keys({ ...facts, ...orderFacts }).filter((key) => /mrss|tocilizumab|cytokine|il6/i.test(key)),
    ).toEqual([]);
  });
});

describe('PANGEA-SMM', () => {
  it('counts an absolute rise of 20 in the ratio, not a 20-fold one', () => {
    const ratio: Entries = {
      kappaSeries: course('mg/L', ['2026-01-01', 10], ['2026-06-01', 30]),
      lambdaSeries: course('mg/L', ['2026-01-01', 1], ['2026-06-01', 1]),
      kappa: mgl(30),
      lambda: mgl(1),
    };
    expect(flag('evolving-flc-ratio', ratio)).toBe('met');
  });
});
