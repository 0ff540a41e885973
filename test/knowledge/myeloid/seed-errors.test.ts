import { describe, expect, it } from '@jest/globals';
import { evaluateScore, type Parameter } from '../../../src/engine/index.js';
import { ccrs } from '../../../src/knowledge/myeloid/ccrs.js';
import { chrs } from '../../../src/knowledge/myeloid/chrs.js';
import { chrsGenes } from '../../../src/knowledge/myeloid/chrs-genes.js';
import * as followUps from '../../../src/knowledge/myeloid/follow-up.js';
import { driverGenes } from '../../../src/knowledge/myeloid/genes.js';
import * as parameters from '../../../src/knowledge/myeloid/parameters.js';
import * as references from '../../../src/knowledge/myeloid/references.js';
import { myeloidRules } from '../../../src/knowledge/myeloid/states.js';
import {
  amount,
  answer,
  asOf,
  cleanMarrow,
  excluded,
  fact,
  factsOf,
  flagOf,
  healthy,
  lowPlatelets,
  sequenced,
  variant,
  without,
} from './support.js';

/** All that the myeloid rules may say to a reader. */
const words = JSON.stringify(
  [myeloidRules.labels, chrs, ccrs, followUps, parameters, references],
  (_key, value: unknown) => (value === Infinity ? 'Infinity' : value),
);
const chip = { ...healthy, genomics: sequenced(variant('TET2', 0.1)) };

describe('errors of the seed text', () => {
  it('1: "VAF of 1 % or more is CHIP": 1 % is below the threshold', () => {
    const read = { ...healthy, genomics: sequenced(variant('TET2', 0.01)) };
    expect(answer(read).state).toBe('no-finding');
    expect(flagOf(read, 'clone-below-threshold')).toBe('met');
    expect(parameters.cloneLimits.vaf.value.value).toBe(0.02);
    expect(parameters.cloneLimits.vafXLinkedMale.value.value).toBe(0.04);
  });
  it('2: "2 % of nucleated cells": no share of cells is printed', () => {
    expect(words).not.toMatch(/nucleated|有核細胞/);
  });
  it('3: no gene list: the list has all 54 genes of the table', () => {
    expect(driverGenes.value).toHaveLength(54);
    expect(answer({ ...healthy, genomics: sequenced(variant('BRCA2', 0.1)) }).state).toBe('no-finding');
  });
  it('4: "CHIPS", "CCSU": the names are CHIP and CCUS', () => {
    expect(words).not.toMatch(/CHIPS|CCSU|骨髄異型性|骨髄不全/);
    expect(myeloidRules.labels.chip.en).toBe('CHIP');
    expect(myeloidRules.labels.ccus.en).toBe('CCUS');
  });
  it('5: frequencies of genes: none is printed', () => {
    expect(words).not.toMatch(/20-30 %|12-20 %|3-5 %/);
  });
  it('6: "DNMT3A R882 high risk, ASXL1 highest progression": a single DNMT3A lowers the score, ASXL1 is not high-risk', () => {
    const total = (gene: string) =>
      evaluateScore(
        chrs,
        factsOf({ ...healthy, genomics: sequenced(variant(gene, 0.05, { protein: 'p.R882H' })) }),
        asOf,
      ).high;
    expect(total('DNMT3A')).toBeLessThan(total('TET2'));
    expect(total('ASXL1')).toBe(total('TET2'));
    expect(total('TP53')).toBeGreaterThan(total('ASXL1'));
  });
  it('8: "cardiovascular risk 1.7-1.9, established": 1.40, 1.76, 1.27, and "associated"', () => {
    const { text } = followUps.cardiovascularNote;
    for (const number of ['1.40', '1.76', '1.27', '1.09']) {
      expect(text.en).toContain(number);
      expect(text.ja).toContain(number);
    }
    expect(text.en).toContain('associated');
    expect(text.en).not.toMatch(/1\.9|1\.7[^6]|established/);
  });
  it('9: "AHA statement 2024;150": published on 10 Feb 2026', () => {
    expect(references.aha2026.year).toBe(2026);
    expect(words).not.toMatch(/150:e1/);
  });
  it('10: canakinumab for CHIP: no drug is named', () => {
    expect(words).not.toMatch(/canakinumab|colchicine|statin|カナキヌマブ|コルヒチン/i);
    expect(followUps.cardiovascularNote.text.en).toContain('No therapy is proven');
  });
  it('11: "cardiology before haematology, blood count yearly": stratified by the score first', () => {
    expect(followUps.followUpOf('chip', null, 'not-met')).toBeNull();
    expect(followUps.followUpOf('chip', 'high', 'not-met')?.orders).toContain('haem-referral');
    expect(followUps.cardiovascularNote.text.en).toContain('no reason to leave out haematology');
  });
  it('12: "CCUS to MDS 5-10 % a year": by group, 6.4 to 37.2 % at 2 years', () => {
    expect(ccrs.bands.value.map(({ outcome }) => /[\d.]+ ?%/.exec(outcome?.en ?? '')?.[0])).toEqual([
      '6.4 %',
      '14.1 %',
      '37.2 %',
    ]);
    expect(words).not.toMatch(/5-10 ?%/);
  });
  it('13: CCUS without four months, marrow or exclusion: each is asked for', () => {
    const complete = { ...lowPlatelets, ...excluded, ...cleanMarrow, genomics: chip.genomics };
    expect(answer(complete).state).toBe('ccus');
    expect(
      answer({
        ...complete,
        plateletsSeries: fact([{ at: '2026-11-01', value: { value: 92, unit: '10*9/L' } }]),
      }).state,
    ).toBe('possible-ccus');
    expect(answer({ ...complete, marrowExamined: fact(false) }).state).toBe('provisional-ccus-marrow-needed');
    expect(answer(without(complete, 'folate')).state).toBe('possible-ccus');
  });
  it('17: "AML from 20 % blasts in marrow": in blood too', () => {
    expect(
      flagOf(
        { ...healthy, bloodBlasts: amount(20, '%'), marrowBlasts: amount(3, '%') },
        'acute-leukaemia-threshold',
      ),
    ).toBe('met');
    expect(words).not.toMatch(/FAB|M6|M7/);
  });
  it('23: 150,000 and 1,800 per µL: the limits are 150 and 1.8 ×10⁹/L', () => {
    expect(parameters.counts.platelets.value).toEqual({ value: 150, unit: '10*9/L' });
    expect(parameters.counts.neutrophils.value).toEqual({ value: 1.8, unit: '10*9/L' });
  });
  it('26: "low reticulocytes and high LDH mean ineffective erythropoiesis": they decide nothing', () => {
    const read = {
      ...lowPlatelets,
      ...excluded,
      genomics: chip.genomics,
      ldh: amount(900, 'U/L'),
      reticulocytes: amount(5, '10*9/L'),
    };
    expect(answer(read).state).toBe(answer({ ...lowPlatelets, ...excluded, genomics: chip.genomics }).state);
  });
  it('37: diet, stress and sleep "keep the marrow healthy": not said', () => {
    expect(words).not.toMatch(/diet|sleep|cortisol|microbiome|睡眠|食事/i);
  });
  it('39: "FLT3, IDH, NPM1 are the second hits of CHIP": IDH is a driver of CHIP, NPM1 defines AML', () => {
    expect(driverGenes.value).toEqual(expect.arrayContaining(['IDH1', 'IDH2']));
    expect(answer({ ...healthy, genomics: sequenced(variant('NPM1', 0.3)) }).state).toBe(
      'mds-or-other-neoplasm',
    );
    expect(chrsGenes.highRisk('IDH1')).toBe('met');
  });
});

describe('what haematologists would distrust', () => {
  it('1 "Germline called CHIP"', () => {
    const { state, scores } = answer({ ...healthy, genomics: sequenced(variant('DDX41', 0.48)) });
    expect([state, scores]).toEqual(['germline-suspect', []]);
    const beside = { ...healthy, genomics: sequenced(variant('RUNX1', 0.5), variant('TET2', 0.1)) };
    expect(answer(beside).state).toBe('chip');
    expect(flagOf(beside, 'germline-suspected')).toBe('met');
  });
  it('2 "VAF near 50 % for somatic too; never print germline from VAF alone"', () => {
    expect(answer({ ...healthy, genomics: sequenced(variant('TET2', 0.5)) }).state).toBe('chip');
    expect(myeloidRules.labels['germline-suspect'].en).toContain('may be inherited');
  });
  it('4 "Lymphoid CH": no CHIP label for MYD88 L265P, nor for SF3B1 in known CLL', () => {
    expect(
      answer({ ...healthy, genomics: sequenced(variant('MYD88', 0.3, { protein: 'p.L265P' })) }).state,
    ).toBe('lymphoid-clone');
    const cll = {
      ...healthy,
      lymphoidNeoplasm: fact({ recorded: true }),
      genomics: sequenced(variant('SF3B1', 0.3)),
    };
    expect(answer(cll).state).toBe('lymphoid-clone');
    expect(flagOf(cll, 'lymphoid-context')).toBe('met');
  });
  it('5 "Solid-tumour panels & cfDNA": no CHIP without blood confirmation', () => {
    const read = { ...healthy, genomics: sequenced(variant('TP53', 0.1, { specimen: 'cell-free' })) };
    expect(answer(read).state).toBe('clone-open');
    expect(flagOf(read, 'blood-confirmation-needed')).toBe('met');
  });
  it('6 "Therapy-related": after cytotoxic therapy the score never says low', () => {
    const read = { ...chip, cytotoxic: fact({ recorded: true, active: false, lastAt: '2020-01-01' }) };
    expect(flagOf(read, 'after-cytotoxic-therapy')).toBe('met');
    for (const status of ['met', 'unknown'] as const) {
      expect(followUps.followUpOf('chip', 'low', status)?.id).not.toBe('chip-low');
    }
    expect(chrs.scope.en).toContain('Not validated after cytotoxic therapy');
  });
  it('7 "Transient cytopenia": no CCUS from one count, nor from one after transfusion', () => {
    const read = {
      ...lowPlatelets,
      ...excluded,
      ...cleanMarrow,
      genomics: chip.genomics,
      transfusedRecently: fact(true),
    };
    expect(answer(read).state).toBe('possible-ccus');
    expect(flagOf(read, 'counts-confounded')).toBe('met');
  });
  it('9 "Reference-range flag vs WHO cut-off": 149 is low whatever the laboratory prints', () => {
    expect(factsOf({ ...healthy, platelets: amount(149, '10*9/L') }).thrombocytopenia).toMatchObject({
      value: true,
    });
  });
  it('10 "Missing = normal": uncovered genes and uncounted cells stay unknown', () => {
    expect(answer(without(healthy, 'genomics', 'platelets')).category).toBeNull();
    expect(
      answer({ ...healthy, genomics: fact({ variants: [], covered: ['JAK2'], unreadable: [] }) }).category,
    ).toBeNull();
  });
  it('11 "One label": where WHO and ICC differ it is flagged; ICUS is said not to be an ICC category', () => {
    expect(flagOf({ ...healthy, genomics: sequenced(variant('ZRSR2', 0.03)) }, 'who-icc-differ')).toBe('met');
    expect(myeloidRules.labels.icus.en).toContain('not a category of the ICC');
    expect(myeloidRules.edition).toBe('WHO 5th ed. / ICC 2022');
  });
  it('15 "MDS said by software": findings, never a diagnosis', () => {
    expect(myeloidRules.labels['mds-or-other-neoplasm'].en).toContain('Findings of');
    expect(words).not.toMatch(/diagnosed|diagnosis is/);
  });
  it('22 "Version drift": every parameter says when it was reviewed and cites its source', () => {
    const isParameter = (group: object): group is Parameter<unknown> => 'cites' in group;
    const all = Object.values(parameters).flatMap((group): readonly Parameter<unknown>[] =>
      isParameter(group) ? [group] : Object.values<Parameter<unknown>>(group),
    );
    for (const { cites, reviewedOn, evidence } of all) {
      expect([cites.length > 0, reviewedOn, evidence]).toEqual([
        true,
        '2026-11-22',
        expect.stringMatching(/primary|secondary|design/),
      ]);
    }
  });
  it('a clone with high counts is a suspected MPN or CMML', () => {
    expect(flagOf({ ...chip, platelets: amount(449, '10*9/L') }, 'clone-with-high-counts')).not.toBe('met');
    expect(flagOf({ ...chip, platelets: amount(450, '10*9/L') }, 'clone-with-high-counts')).toBe('met');
  });
});
