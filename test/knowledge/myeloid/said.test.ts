import { readdirSync, readFileSync, statSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { blastsBloodPct } from '../../../src/knowledge/analytes/blood-count.codes.js';
import { blastsMarrowPct } from '../../../src/knowledge/analytes/marrow.codes.js';
import { myeloidCards } from '../../../cards/myeloid.js';
import { lupusEvidence } from '../../../cards/lupus-evidence.js';
import { amount, answer, factsOf, fact, healthy, without } from './support.js';

const files = (path: string): readonly string[] =>
  statSync(path).isDirectory() ? readdirSync(path).flatMap((name) => files(`${path}/${name}`)) : [path];

/** Everything that these rules and their cards could say, as it stands in the source. */
const corpus = [
  'src/knowledge/myeloid',
  'src/knowledge/lupus-like',
  'cards/myeloid',
  'cards/neoplasm',
  ...readdirSync('cards')
    .filter((name) => /lupus|mds|vexas/.test(name))
    .map((name) => `cards/${name}`),
]
  .flatMap(files)
  .filter((path) => path.endsWith('.ts'))
  .map((path) => readFileSync(path, 'utf8'))
  .join('\n');

/** Seed error (specification n): the pattern of what it says, and a sentence that the pattern must catch. */
const wrong: readonly (readonly [number, RegExp, string])[] = [
  [2, /nucleated cells|有核細胞/, '2 % of nucleated cells'],
  [4, /CHIPS\b|CCSU|骨髄不全|骨髄異型性|冷傷性/, '冷傷性ループス'],
  [5, /(DNMT3A|TET2|JAK2|TP53)( in| accounts for| が|：)? ?\d+[-〜]\d+ ?%/, 'DNMT3A 20-30 %'],
  [8, /1\.7-1\.9|1\.7〜1\.9|400,000|established cardiovascular/, '1.7-1.9 times the risk'],
  [9, /150:e1|Circulation 2024/, 'Circulation 2024;150:e1-e21'],
  [10, /canakinumab|カナキヌマブ|colchicine|コルヒチン/i, 'canakinumab was marked in CHIP'],
  [12, /5-10 ?% (a|per) year|年5[-〜]10 ?%/, 'CCUS: 5-10 % per year'],
  [17, /\bFAB\b|NEC ?≥|M6\b|M7\b/, 'FAB M6, NEC ≥ 30 %'],
  [18, /20-30 ?%|1-15 ?%/, 'MDS to AML 20-30 %'],
  [20, /n ?= ?354|OR 3\.1|389:1278|389:1290/, 'NEJM 2023;389:1278, n=354, OR 3.1'],
  [21, /first choice|第一選択|replaces (ESA|erythro)|especially SF3B1/, 'luspatercept is the first choice'],
  [25, /IPSS-M[^\n]{0,30}(essential|必須)/, 'IPSS-M is essential for transplant'],
  [27, /AML-like|AML様|AMLに準じ/, 'AML-like approach for IB2'],
  [30, /10-20 ?% of (people|persons|adults)|70歳以上の10[-〜]20/, '10-20 % of people over 70'],
  [31, /613:511|via IL-1(β|beta)|Caiado[^\n]*Nature/, 'Caiado, Nature 2023;613:511'],
  [32, /Jan(uary)? 2025|2025年1月/, 'analysed by January 2025'],
  [33, /chilblain[^\n]{0,40}35 ?%|凍瘡[^\n]{0,20}35 ?%/i, 'chilblain in 35 % of patients'],
  [
    34,
    /(requires|必要|条件とする)[^\n]{0,10}normal complement|補体(が)?正常(を|で)条件とする/,
    '補体が正常を条件とする',
  ],
  [36, /(should|must) be prioriti[sz]ed|優先すべき/, 'azacitidine should be prioritised'],
  [37, /cortisol|microbiome|コルチゾール|腸内細菌|睡眠/i, 'cortisol selects DNMT3A'],
];

describe('seed errors that must not be said again', () => {
  it.each(wrong)('%i', (_number, pattern, sentence) => {
    expect(sentence).toMatch(pattern);
    expect(corpus.match(pattern)?.[0]).toBeUndefined();
  });

  it('25: "IPSS-M essential for transplant": the card asks to confirm it, and discusses', () => {
    expect(corpus).toContain('confirm on the official calculator before clinical decisions');
  });

  it('30: prevalence is not printed: neither the rough 10-20 % nor a figure without its sequencing depth', () => {
    expect(corpus).not.toMatch(/9\.5 ?%|11\.7 ?%|18\.4 ?%/);
  });

  it('32, 33: the lupus study is cited by what its abstract prints', () => {
    for (const text of Object.values(lupusEvidence)) {
      expect(text).toMatch(/n = 24/);
      expect(text).toMatch(/10 ?%/);
      expect(text).not.toMatch(/35 ?%/);
    }
    expect(corpus).toContain('JAMA Dermatol 2025, e254586');
  });
});

describe('what haematologists would distrust (specification m), the rest', () => {
  it('3 "VAF vs cells": an allele fraction is never turned into a share of cells', () => {
    expect(corpus).not.toMatch(/% of (the |blood |all )?cells|細胞の\d+ ?%|2 ?[x×] ?VAF/i);
  });

  it('17 "Alert fatigue": CHIP is info unless high risk and quiet for 90 days; a healthy person has no state', () => {
    const chip = myeloidCards.filter(({ id }) => /^chip-(low|intermediate|open|after-therapy)$/.test(id));
    expect(chip).toHaveLength(4);
    for (const { indicator, quietForDays } of chip) expect([indicator, quietForDays]).toEqual(['info', 90]);
    expect(answer(healthy).state).toBeNull();
  });

  it('18 "Sex/gender": 12.5 g/dL is low in a man, not in a woman, and open where sex is not known', () => {
    const read = { ...healthy, hemoglobin: amount(12.5, 'g/dL') };
    expect(factsOf(read).anaemia).toMatchObject({ value: true });
    expect(factsOf({ ...read, sex: fact('female') }).anaemia).toMatchObject({ value: false });
    expect(factsOf(without(read, 'sex')).anaemia).toMatchObject({ known: false });
  });

  it('21 "Blast by flow vs morphology": a flow percentage or an analyser flag is not read as blasts', () => {
    const accepted = [...blastsMarrowPct.codes, ...blastsBloodPct.codes].map(({ code }) => code);
    const refused = [...(blastsMarrowPct.notCodes ?? []), ...(blastsBloodPct.notCodes ?? [])].map(
      ({ code }) => code,
    );
    expect(refused).toEqual(expect.arrayContaining(['57400-4', '51162-6', '61126-9', '15154-8']));
    expect(accepted.filter((code) => refused.includes(code))).toEqual([]);
  });
});
