import { describe, expect, it } from '@jest/globals';
import { resolve } from '../../../src/engine/index.js';
import { parseKaryotype } from '../../../src/knowledge/genetics/iscn.js';
import { abnormalityCount } from '../../../src/knowledge/genetics/karyotype.js';
import { cmmlIcc } from '../../../src/knowledge/myeloid/neoplasm/cmml-icc.js';
import { cmmlWho5 } from '../../../src/knowledge/myeloid/neoplasm/cmml-who5.js';
import { cpssNote } from '../../../src/knowledge/myeloid/neoplasm/cpss-note.js';
import {
  ipssMCoefficients,
  ipssMMainGenes,
  ipssMResidualGenes,
} from '../../../src/knowledge/myeloid/neoplasm/ipss-m-variables.js';
import { ipssM } from '../../../src/knowledge/myeloid/neoplasm/ipss-m.js';
import { ipssRA } from '../../../src/knowledge/myeloid/neoplasm/ipss-ra.js';
import { whyLabelsDiffer } from '../../../src/knowledge/myeloid/neoplasm/label-differences.js';
import { mdsIcc } from '../../../src/knowledge/myeloid/neoplasm/mds-icc.js';
import { mdsWho5 } from '../../../src/knowledge/myeloid/neoplasm/mds-who5.js';
import { treatmentNotes } from '../../../src/knowledge/myeloid/neoplasm/treatment-notes.js';
import { asOf, icc, panel, read, who5, whoCmml, type Values } from './support.js';

const dysplastic: Values = { dysplasiaErythroid: 20 };
const note = (id: string) => treatmentNotes.find((each) => each.id === id);
const facts = (id: string) =>
  JSON.stringify(note(id)?.facts.map(({ text, cite }) => [text.en, cite.reference.title, cite.locator]));
const rules = [mdsWho5, mdsIcc, cmmlWho5, cmmlIcc];

describe('Seed errors (specification n)', () => {
  it('7: "TP53 independent category in IPSS-M": one coefficient, 1.18', () => {
    expect(ipssMCoefficients.value.TP53multi.beta).toBe(1.18);
    expect(JSON.stringify(ipssM.bands)).not.toMatch(/TP53/);
  });

  it('14: "cytopenia and dysplasia both obligatory": ICC defines MDS without dysplasia by SF3B1, del(5q), -7, complex', () => {
    expect(icc({ genomics: panel([['SF3B1', 0.3]]) }).category).toBe('mds-sf3b1');
    expect(icc({ karyotype: '46,XX,del(5)(q13q33)[20]' }).category).toBe('mds-del5q');
    expect(icc({ karyotype: '45,XX,-7[20]' }).category).toBe('mds-nos-without-dysplasia');
  });

  it('15: "BM blasts only": blood blasts, Auer rods, fibrosis and hypoplasia count', () => {
    expect(who5({ bloodBlasts: 5 }).category).toBe('mds-ib2');
    expect(who5({ auerRods: true }).category).toBe('mds-ib2');
    expect(who5({ marrowBlasts: 5, fibrosis: 2 }).category).toBe('mds-f');
    expect(who5({ ...dysplastic, cellularity: 10 }).category).toBe('mds-h');
  });

  it('15: "del(5q) alone": one other abnormality is allowed, but not of chromosome 7', () => {
    expect(who5({ ...dysplastic, karyotype: '47,XX,del(5)(q13q33),+8[20]' }).category).toBe('mds-5q');
    expect(who5({ ...dysplastic, karyotype: '45,XX,del(5)(q13q33),-7[20]' }).category).not.toBe('mds-5q');
  });

  it('15: "SF3B1 ring sideroblast": the mutation defines the entity, rings only stand in for it', () => {
    expect(who5({ ...dysplastic, genomics: panel([['SF3B1', 0.3]]) }).category).toBe('mds-sf3b1');
    expect(who5({ ...dysplastic, ringSideroblasts: 20 }).category).toBe('mds-lb-rs');
  });

  it('16: "only WHO": both systems, each with its edition', () => {
    expect(rules.map(({ id, edition }) => `${id} ${edition}`)).toEqual([
      'mds-who5 WHO 5th ed. 2022',
      'mds-icc ICC 2022',
      'cmml-who5 WHO 5th ed. 2022',
      'cmml-icc ICC 2022',
    ]);
  });

  it('17: "AML >= 20 % marrow": blood or marrow, genetics below 20 %, no FAB category', () => {
    expect(who5({ bloodBlasts: 20 }).category).toBe('aml');
    expect(who5({ marrowBlasts: 3, karyotype: '46,XX,t(15;17)(q24;q21)[20]' }).category).toBe('aml');
    expect(JSON.stringify(rules.map(({ labels }) => labels))).not.toMatch(/M6|M7|FAB/);
  });

  it('18: "MDS to AML 20-30 %": no single rate, the figures stand with the group of the score', () => {
    expect(
      ipssM.bands.value.map(
        ({ outcome }) => /AML ([\d.]+), ([\d.]+), ([\d.]+) %/.exec(outcome?.en ?? '')?.[3],
      ),
    ).toEqual(['2.8', '5.1', '11.4', '18.9', '29.2', '42.8']);
  });

  it('19: "EPO < 500 IU/L": at most 500 for a stimulating agent, below 500 for luspatercept, best below 200', () => {
    expect(note('treatment-t1')?.text.en).toMatch(/below 200 U\/L/);
    expect(facts('treatment-t1')).toMatch(/up to 500 U\/L/);
    expect(facts('treatment-t1')).toMatch(/Not approved by the FDA for MDS/);
  });

  it('20: "COMMANDS n=354, OR 3.1, NEJM": 356 randomised, 26.6 points, Lancet 2023;402:373-385', () => {
    expect(facts('treatment-t2')).toMatch(/356 randomised.*26\.6 points/);
    expect(facts('treatment-t2')).toMatch(/Lancet 2023;402:373-385/);
    expect(facts('treatment-t2')).not.toMatch(/354|3\.1|NEJM/);
  });

  it('21: "first choice", "replaces ESA", "especially SF3B1": an option, with or without ring sideroblasts', () => {
    expect(note('treatment-t2')?.text.en).toMatch(
      /first-line option to discuss, with or without ring sideroblasts/,
    );
  });

  it('22: "FDA Aug 2023": the full wording of the label', () => {
    expect(facts('treatment-t2')).toMatch(
      /28 August 2023: anaemia in very low to intermediate risk MDS, not treated with a stimulating agent before, which may require regular red-cell transfusions/,
    );
  });

  it('24: "31-gene panel": without FLT3-ITD or KMT2A-PTD there is no number', () => {
    for (const lesion of ['FLT3-ITD', 'KMT2A-PTD']) {
      const [score] = who5({ ...dysplastic, genomics: panel([], [lesion]) }).scores.filter(
        ({ id }) => id === 'ipss-m',
      );
      expect(score?.also?.['reporting']).toBe('indeterminate');
    }
    const genes: readonly string[] = [
      ...ipssMMainGenes,
      ...ipssMResidualGenes,
      'TP53',
      'FLT3',
      'KMT2A',
      'SF3B1',
    ];
    expect(genes).toHaveLength(31);
    expect(genes.filter((gene) => ['TET2', 'JAK2', 'ZRSR2'].includes(gene))).toEqual([]);
  });

  it('27: "MDS-IB2 AML-like approach": nothing of the kind, venetoclax only in a trial', () => {
    expect(note('treatment-t5')?.text.en).toMatch(/venetoclax with azacitidine only in a trial/);
  });

  it('28: "iron chelation consider" without a threshold: stated, unverified, off by default', () => {
    expect(note('treatment-t9')).toMatchObject({ offByDefault: true });
    expect(note('treatment-t9')?.text.en).toMatch(/limits unverified/);
  });

  it('29: "CMML absent": WHO5 with grade and type, ICC with CMUS', () => {
    expect(Object.keys(cmmlWho5.labels)).toEqual(expect.arrayContaining(['cmml-1-md', 'cmml-2-mp']));
    expect(Object.keys(cmmlIcc.labels)).toEqual(expect.arrayContaining(['cmus', 'ccmus']));
  });

  it('38: "ESA/luspatercept for low-risk" without score, EPO or transfusion: silent', () => {
    const { flags } = who5({
      ...dysplastic,
      mdsRecord: { recorded: true },
      karyotype: null,
      genomics: null,
      erythropoietin: 100,
    });
    expect(['treatment-t1', 'treatment-t2'].map((id) => flags[id]?.status)).not.toContain('met');
  });

  it('39: "NPM1 as a second hit": defines AML in WHO5 at any blast count', () => {
    expect(who5({ ...dysplastic, marrowBlasts: 2, genomics: panel([['NPM1', 0.3]]) }).category).toBe('aml');
  });
});

describe('What would make haematologists distrust this (specification m)', () => {
  it('8 "Units ... VAF % vs fraction (IPSS-M 0.55!)": fractions throughout', () => {
    const ipss = (vaf: number) =>
      who5({ ...dysplastic, tp53CnLoh: null, genomics: panel([['TP53', vaf]]) }).scores.find(
        ({ id }) => id === 'ipss-m',
      )?.also?.['reporting'];
    expect([ipss(0.55), ipss(0.56)]).toEqual(['indeterminate', 'exact']);
  });

  it('10 "Missing = normal": an uncovered gene and an unreported blast count are unknown', () => {
    expect(who5({ ...dysplastic, genomics: panel([], ['SF3B1']) }).possible).toEqual(['mds-sf3b1', 'mds-lb']);
    expect(who5({ ...dysplastic, bloodBlasts: null }).category).toBeNull();
  });

  it('11 "One label": boundary 10 % gives both labels and the reason', () => {
    const values = { marrowBlasts: 10 };
    const why = whyLabelsDiffer(resolve(mdsIcc.facts, read(values), asOf), who5(values), icc(values));
    expect([who5(values).category, icc(values).category, why.map(({ criterion }) => criterion.id)]).toEqual([
      'mds-ib2',
      'mds-aml-nos',
      ['blasts-10-19'],
    ]);
  });

  it('12 "IPSS-M on the wrong patient": treated, CMML, not MDS, AML', () => {
    const scores = (values: Values) => who5({ ...dysplastic, ...values }).scores.map(({ band }) => band);
    expect(scores({ diseaseModifyingDrug: { recorded: true, active: false } })).toEqual([null, null, null]);
    expect(scores({ monocytes: 1, monocytesPercent: 20 })).toEqual([]);
    expect(scores({ dysplasiaErythroid: 0 })).toEqual([]);
    expect(scores({ marrowBlasts: 20 })).toEqual([]);
    expect(whoCmml({}).scores).toEqual([]);
  });

  it('13 "False precision": a 20-gene panel gives a range', () => {
    const small = panel(
      [],
      [
        'BCORL1',
        'CEBPA',
        'ETNK1',
        'GATA2',
        'GNB1',
        'NF1',
        'PHF6',
        'PRPF8',
        'PTPN11',
        'WT1',
        'ETV6',
        'FLT3-ITD',
        'KMT2A-PTD',
      ],
    );
    const score = who5({ ...dysplastic, genomics: small }).scores.find(({ id }) => id === 'ipss-m');
    expect(score?.band).toBeNull();
    expect(score?.high).toBeGreaterThan(score?.low ?? Infinity);
  });

  it('14 "IPSS-R age/Intermediate": IPSS-RA only as survival, Intermediate split at 3.5', () => {
    expect(ipssRA.scope.en).toMatch(/Predicts survival only, not AML/);
    const base: Values = {
      ...dysplastic,
      hemoglobin: 11,
      platelets: 120,
      marrowBlasts: 3,
      karyotype: '47,XX,+8[20]',
    };
    const risk = (values: Values) => {
      const fact = resolve(mdsWho5.facts, read({ ...base, ...values }), asOf).lowerRiskByIpssR;
      return fact.known ? fact.value : null;
    };
    expect([risk({ neutrophils: 0.5 }), risk({ platelets: 40 })]).toEqual([true, false]);
  });

  it('15 "MDS said by software": no label speaks of a diagnosis made', () => {
    for (const { labels } of rules) expect(JSON.stringify(labels)).not.toMatch(/diagnos|診断/i);
  });

  it('16 "Transplant or drug pushing": discuss and consider only', () => {
    for (const { text } of treatmentNotes) expect(text.en).not.toMatch(/recommend|should|indicated/i);
  });

  it('19 "ISCN parsing": as written, clones, constitutional, failed or fewer than 20 metaphases', () => {
    expect(abnormalityCount(parseKaryotype('47,XX,+21c[20]'))).toEqual({ low: 0, high: 0 });
    expect(abnormalityCount(parseKaryotype('46,XX,del(5)(q13q33)[8]/47,sl,+8[12]')).low).toBe(2);
    expect(who5({ ...dysplastic, karyotype: '46,XX[19]' }).category).toBeNull();
    expect(who5({ ...dysplastic, karyotype: 'culture failure' }).category).toBeNull();
  });

  it('20 "Hb after transfusion": flagged', () => {
    expect(who5({ ...dysplastic, transfusedRecently: true }).flags['transfused']?.status).toBe('met');
  });

  it('6 "Therapy-related": a qualifier in both systems, never reassurance', () => {
    const values = { ...dysplastic, cytotoxicDrug: { recorded: true, active: false } };
    expect(who5(values).flags['post-cytotoxic']?.status).toBe('met');
    expect(icc(values).flags['therapy-related']?.status).toBe('met');
  });

  it('22 "Version drift": every rule set names its edition, every score its model', () => {
    for (const { edition } of rules) expect(edition).toMatch(/2022/);
    for (const { score } of mdsWho5.scores) expect(score.model).toMatch(/20\d\d$/);
  });

  it('CPSS: no points are shipped, the note says what the original table needs', () => {
    expect(cpssNote.text.en).toMatch(
      /marrow blasts, white cells, red-cell transfusion need, karyotype and RUNX1, NRAS, SETBP1, ASXL1/,
    );
    expect(cpssNote.text.en).not.toMatch(/point/);
  });
});
