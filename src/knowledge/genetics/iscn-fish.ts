import type { Abnormality } from './abnormality.js';

/** The abnormality that fewer, or more, than two signals of a probe show. */
const lost: Readonly<Record<string, Abnormality>> = { tp53: 'del17p', cep7: 'minus7' };
const gained: Readonly<Record<string, Abnormality>> = { cep8: 'plus8' };
/** Fused signals ("FGFR3 con IGH"), partners in alphabetical order. */
const fused: Readonly<Record<string, Abnormality>> = {
  'abl1 bcr': 't9-22',
  'cbfb myh11': 'inv16',
  'ccnd1 igh': 't11-14',
  'fgfr3 igh': 't4-14',
  'igh maf': 't14-16',
  'igh mafb': 't14-20',
  'pml rara': 't15-17',
  'runx1 runx1t1': 't8-21',
};

const signal = /(?:^|[(,])([a-z0-9]+)x(\d)(?=[,)])/g;
const fusion = /([a-z0-9]+) con ([a-z0-9]+)x(\d)/g;

/**
 * Reads the interphase part of a report ("nuc ish(TP53x1,CEP17x2)[40/200]"), lower case. Only probes listed here
 * say anything; only one statement per probe does. Percentages are the laboratory's to judge: a count it writes
 * as abnormal is taken as abnormal.
 */
export function readInterphase(text: string): Partial<Record<Abnormality, boolean>> {
  const seen: Partial<Record<Abnormality, boolean>> = {};
  const put = (mark: Abnormality | undefined, present: boolean) => {
    if (mark !== undefined) seen[mark] = present || seen[mark] === true;
  };
  for (const [, probe = '', copies] of text.matchAll(signal)) {
    put(lost[probe], Number(copies) < 2);
    put(gained[probe], Number(copies) > 2);
  }
  for (const [, first = '', second = '', copies] of text.matchAll(fusion)) {
    put(fused[[first, second].sort().join(' ')], Number(copies) > 0);
  }
  return seen;
}
