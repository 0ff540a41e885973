import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { plasmaCellCards } from '../../../cards/plasma-cell.js';
import { treatedCard } from '../../../cards/treated.js';
import { cardView, type CardTemplate } from '../../../src/catalogue/index.js';
import { renderCard } from '../../../src/service/render-card.js';
import { explain, locales } from '../../../src/engine/index.js';
import { approvalText } from '../../../src/knowledge/plasma-cell/jurisdictions.js';
import { thresholds } from '../../../src/knowledge/plasma-cell/myeloma-defining-events.js';
import { offByDefault } from '../../../src/knowledge/plasma-cell/off-by-default.js';
import { readPresence } from '../../../src/knowledge/plasma-cell/reported-readers.js';
import { references } from '../../../src/knowledge/plasma-cell/references.js';
import { plasmaCell } from '../../../src/knowledge/plasma-cell/stage.js';
import {
  course,
  entered,
  flag,
  gdl,
  given,
  mgdl,
  mgl,
  now,
  percent,
  q,
  readRecord,
  stageOf,
  statusOf,
  workedUp,
  type Entries,
} from './support.js';

const never: Entries = { daratumumabRecorded: { recorded: false, active: false } };

/** What was classified, looked at on another day: what it works out on demand is named, for a spread leaves it out. */
function shownAt(classification: ReturnType<typeof stageOf>, asOf: string) {
  const { findings, scores, evidence, missing } = classification;
  return { ...classification, findings, scores, evidence, missing, asOf };
}

function view(entries: Entries, asOf = now) {
  const facts = given(entries);
  const ruleSet = treatedCard.ruleSet;
  return cardView({
    ruleSet,
    facts,
    classification: shownAt(stageOf(entries), asOf),
    locale: 'en',
    region: null,
  });
}
const said = (card: CardTemplate, entries: Entries): string =>
  card.text.en(view(entries)).paragraphs.join('\n');

function rendered(asOf: string): string {
  const [card] = plasmaCellCards.filter(({ id }) => id === 'mgus-low');
  if (card === undefined) throw new Error('no card');
  const context = { patientId: 'p', userId: 'Practitioner/1' };
  return (
    renderCard({ card, view: view(workedUp, asOf), indicator: 'info', context, uuid: () => 'u' }).detail ?? ''
  );
}

const spepOnly: Entries = { ...readRecord, mProtein: gdl(1.2), isotype: 'IgG', immunofixationPositive: true };

describe('what would make haematologists distrust this software', () => {
  it('"Calling MM from Hb/creatinine/Ca alone."', () => {
    for (const alone of [{ hemoglobin: gdl(8) }, { creatinine: mgdl(3) }, { calcium: mgdl(12.5) }]) {
      expect(stageOf({ ...spepOnly, ...alone }).state).toBe('suspected-mm');
      expect(stageOf({ ...spepOnly, ...alone }).category).toBeNull();
      expect(stageOf(alone).state).toBeNull();
    }
  });

  it('"Silently assuming missing = normal"', () => {
    const { category, state, missing } = stageOf(spepOnly);
    expect({ category, state }).toEqual({ category: null, state: 'mgus' });
    expect(missing).toEqual(
      expect.arrayContaining([
        'mriFocalLesions',
        'lyticLesions',
        'kappa',
        'lambda',
        'calcium',
        'marrowPlasmaCells',
      ]),
    );
  });

  it('"Wrong comparator or unit": the comparison is printed', () => {
    const facts = given({ kappa: mgl(20), lambda: mgl(1), lightChain: 'kappa' });
    const finding = stageOf({ ...workedUp, kappa: mgl(20), lambda: mgl(1), lightChain: 'kappa' }).flags[
      'high-risk-20-2-20'
    ];
    if (finding === undefined) throw new Error('no finding');
    expect(explain(finding, plasmaCell.facts, facts, 'en').join('\n')).toMatch(/ratio > 20: not met — 20/);
    const calcium = (value: number, unit: 'mg/dL' | 'mmol/L') =>
      statusOf(thresholds.C, { calcium: q(value, unit) });
    expect([calcium(11.1, 'mg/dL'), calcium(2.76, 'mmol/L')]).toEqual(['met', 'met']);
  });

  it('"Model mislabelled": every number prints its model, year, n, endpoint and horizon, and whether death counts', () => {
    const outcomes = plasmaCell.scores.flatMap(({ score }) =>
      score.bands.value.flatMap(({ outcome }) => outcome ?? []),
    );
    expect(outcomes.length).toBeGreaterThan(10);
    for (const { en } of outcomes.filter(({ en }) => /\d %/.test(en))) {
      expect(en).toMatch(/(Mayo|IMWG|Rajkumar|Mateos).*20\d\d/);
      expect(en).toMatch(/n = \d+|n not stated/);
      expect(en).toMatch(/progression/);
      expect(en).toMatch(/within \d+ years|\d+-year|at \d+ years/);
      expect(en).toMatch(/death/);
    }
    for (const { score } of plasmaCell.scores) {
      expect(score.model).toMatch(/20\d\d/);
      expect(score.title.en).not.toMatch(/five|5 factors/);
    }
  });

  it('"Over-treatment push after AQUILA": it is called trial-like', () => {
    const label = plasmaCell.flags.find(({ id }) => id === 'aquila-like')?.label;
    expect(label?.en).toContain('not a treatment indication');
    expect(label?.ja).toContain('治療適応ではない');
  });

  it('"Alarm fatigue on low-risk MGUS": a marrow in low risk is a question, a repeated panel is off', () => {
    expect(offByDefault).toContain('order-o15-repeat');
    expect(
      flag('order-o14-marrow-low-risk', { ...workedUp, draftMarrow: { drafted: true, references: [] } }),
    ).toBe('met');
  });

  it('"Renal/age/ancestry FLC over-diagnosis": a skew without a raised chain is no light chain MGUS', () => {
    const skewed = {
      ...workedUp,
      isotype: 'none',
      mProtein: gdl(0),
      immunofixationPositive: false,
      kappa: mgl(18),
      lambda: mgl(9),
    };
    expect(stageOf(skewed).state).toBe('indeterminate');
    expect(Object.keys(plasmaCell.facts).filter((key) => /race|ethnic|ancestry/i.test(key))).toEqual([]);
  });

  it('"Assay/lab change read as progression": the line breaks with the unit, and one result is no trend', () => {
    expect(flag('evolving-m-protein', { mProteinSeries: course('g/dL', ['2026-01-01', 2]) })).toBe('unknown');
    expect(statusOf(thresholds.Li, { kappa: mgl(300), lambda: mgl(1), flcAssay: 'n-latex' })).toBe('unknown');
  });

  it('"Assay/lab change read as progression": the line breaks where method, device, laboratory or code changes', () => {
    const rise = (before: object, after: object) =>
      flag('evolving-m-protein', {
        mProteinSeries: course('g/dL', ['2026-01-01', 2, before], ['2026-06-01', 2.6, after]),
      });
    expect(rise({}, {})).toBe('met');
    expect(rise({ method: 'capillary' }, {})).toBe('met');
    for (const aspect of ['method', 'device', 'laboratory', 'code']) {
      expect(rise({ [aspect]: 'a' }, { [aspect]: 'a' })).toBe('met');
      expect(rise({ [aspect]: 'a' }, { [aspect]: 'b' })).toBe('unknown');
    }
  });

  it('"Assay/lab change read as progression": two results after the change are a trend of their own, marked', () => {
    const facts = given({
      mProteinSeries: course(
        'g/dL',
        ['2025-01-01', 1, { method: 'gel' }],
        ['2026-01-01', 2, { method: 'capillary' }],
        ['2026-03-01', 2.1],
        ['2026-06-01', 2.15, { method: 'capillary' }],
      ),
    });
    const { mProteinChange: change } = facts;
    expect(change).toMatchObject({ known: true, value: { value: 0.15 } });
    expect(change.known && change.sources[0].notes).toEqual([expect.stringMatching(/method changed/)]);
  });

  it('"Assay/lab change read as progression": light chains of two assays are not compared', () => {
    const chains = (assay: string): Entries => ({
      lightChain: 'kappa',
      kappaSeries: course(
        'mg/L',
        ['2026-01-01', 60, { method: 'freelite' }],
        ['2026-06-01', 400, { method: assay }],
      ),
      lambdaSeries: course('mg/L', ['2026-01-01', 10], ['2026-06-01', 10]),
      kappa: mgl(400),
      lambda: mgl(10),
    });
    expect(flag('evolving-flc-ratio', chains('freelite'))).toBe('met');
    expect(flag('evolving-flc-ratio', chains('n latex'))).toBe('unknown');
  });

  it('"Daratumumab IgG-κ band read as relapse; therapy re-staged as SMM."', () => {
    const onTreatment = { ...workedUp, mProtein: gdl(3.5), plasmaCellDrug: { recorded: true, active: true } };
    expect(stageOf(onTreatment).state).toBe('treated');
    expect(stageOf(onTreatment).scores).toEqual([]);
    const daratumumab = { ...onTreatment, daratumumabRecorded: { recorded: true, active: true } };
    expect(flag('anti-cd38-lately', daratumumab)).toBe('met');
    expect(said(treatedCard, daratumumab)).toMatch(/IgG κ antibody.*before reading it as relapse/);
    expect(said(treatedCard, { ...onTreatment, ...never })).not.toMatch(/IgG κ/);
  });

  it('"Missing AL/MGRS/WM": the red flag is open until NT-proBNP and urine albumin are known', () => {
    expect(flag('al-biomarkers', workedUp)).toBe('unknown');
    expect(
      flag('al-red-flag', { ...workedUp, ntProBnp: q(3000, 'pg/mL'), ntProBnpUpperLimit: q(125, 'pg/mL') }),
    ).toBe('met');
  });

  it('"False precision": the group comes first, in whole per cent', () => {
    const imwg = plasmaCell.scores.find(({ score }) => score.id === 'imwg-2020-score')?.score;
    expect(imwg?.bands.value.map(({ outcome }) => /(\d+) %/.exec(outcome?.en ?? '')?.[1])).toEqual([
      '4',
      '26',
      '51',
      '73',
    ]);
  });

  it('"Static snapshot": near the limit it says so', () => {
    expect(flag('near-m-protein-3', { mProtein: gdl(2.9) })).toBe('met');
  });

  it('"Black box": every criterion with a limit cites where the limit stands', () => {
    const uncited = plasmaCell.flags.filter(
      (criterion) => criterion.kind === 'compare' && criterion.cites.length === 0,
    );
    expect(uncited).toEqual([]);
  });

  it('"Imaging naivety": free text without a lesion is no lesion, and no report is unknown', () => {
    expect(readPresence({ text: 'No lytic lesion', codes: [] })).toBe(false);
    expect(statusOf(thresholds.B, {})).toBe('unknown');
  });

  it('"Marrow naivety": clonality is required, flow alone counts for nothing', () => {
    expect(statusOf(thresholds.S, { marrowPlasmaCells: percent(80) })).toBe('unknown');
    expect(statusOf(thresholds.S, { aberrantPlasmaCellShare: percent(99) })).toBe('unknown');
  });

  it('"IgM patients sent down the myeloma path."', () => {
    const igm = {
      ...workedUp,
      isotype: 'IgM',
      marrowPlasmaCells: percent(20),
      hemoglobin: gdl(8),
      anaemiaAttributed: true,
    };
    const { state, possible } = stageOf(igm);
    expect(state).toBe('igm-gammopathy');
    expect([...possible].sort()).toEqual(['igm-gammopathy', 'igm-mgus', 'waldenstrom']);
    expect(flag('igm-lytic', igm)).toBe('met');
  });

  it('"Ignoring comorbidity/age": death as a competing event is printed', () => {
    const mayo = plasmaCell.scores.find(({ score }) => score.id === 'mayo-mgus')?.score;
    expect(mayo?.bands.value.every(({ outcome }) => outcome?.en.includes('death as a competing event'))).toBe(
      true,
    );
  });

  it('"Copying NCCN tables or third-party calculators.": none is cited as a source, and no calculator is linked but one', () => {
    const everything = JSON.stringify([plasmaCell, references, plasmaCellCards.map(({ source }) => source)]);
    expect(everything).not.toMatch(/NCCN|medcalc|qxmd|mdcalc/i);
    const links = plasmaCellCards.flatMap((card) =>
      Object.values(card.text).flatMap((text) => /https?:[\w./-]+/.exec(text.toString())?.[0] ?? []),
    );
    expect([...new Set(links)]).toEqual(['https://istopmm.com/riskmodel/']);
  });

  it('"Stale knowledge": after 12 months without a review every card says so', () => {
    const line = /Evidence review overdue/;
    expect(plasmaCell.reviewedOn).toMatch(/^20\d\d-\d\d-\d\d$/);
    expect(rendered('2027-11-22T00:00:00Z')).toContain(`(evidence reviewed ${plasmaCell.reviewedOn ?? ''})`);
    expect(rendered('2027-11-22T00:00:00Z')).not.toMatch(line);
    expect(rendered('2027-11-24T00:00:00Z')).toMatch(line);
  });

  it('"Data leakage to outside calculators.": no rule and no card has a way to call anybody', async () => {
    const folders = ['src/knowledge/plasma-cell', 'src/knowledge/systemic-sclerosis', 'cards'];
    const files = await Promise.all(
      folders.map(async (folder) => {
        const names = await readdir(folder);
        const sources = names.filter((name) => name.endsWith('.ts'));
        return Promise.all(sources.map((name) => readFile(join(folder, name), 'utf8')));
      }),
    );
    const source = files.flat().join('\n');
    expect(source.length).toBeGreaterThan(100_000);
    expect(source).not.toMatch(/\bfetch\(|XMLHttpRequest|undici|node:http|WebSocket|import\(/);
  });

  it('"Jurisdiction blindness": an unknown region gets no approval', () => {
    expect(locales.map((locale) => approvalText('unknown', '2026-11-22')[locale])).toEqual([
      'Check local approval',
      '各国の承認状況を確認',
    ]);
  });

  it('"Patient-facing harm": MGUS is not called cancer', () => {
    expect(plasmaCell.labels.mgus.ja).toContain('意義不明');
    expect(JSON.stringify(plasmaCell.labels)).not.toMatch(/cancer|がん|癌/i);
  });

  it('units and days: κ of one day and λ of another make no ratio', () => {
    const facts = given({ kappa: entered(mgl(10), '2026-11-01'), lambda: entered(mgl(1), '2026-10-01') });
    expect(facts.flcRatio.known).toBe(false);
  });
});
