import { allOf, cite, compare, criteriaFor, derivedFrom } from '../../engine/index.js';
import { readFacts } from './facts.js';
import { counts, feverLimits } from './parameters.js';
import { daysBetween } from './persistence.js';
import { freifeld2011 } from './references.js';
import { triFact } from './truth.js';

/** Fever measured, or recorded as a problem that began in the last days. */
export const feverFacts = {
  fever: derivedFrom(readFacts)(
    ['temperature', 'feverRecord'],
    { label: { en: 'Fever', ja: '発熱' } },
    ({ temperature, feverRecord }, asOf) => {
      const measured = temperature.known
        ? compare(temperature.value, '>=', feverLimits.temperature.value)
        : 'unknown';
      const { recorded, onset } = feverRecord.known ? feverRecord.value : { recorded: false };
      const recent = onset !== undefined && Math.abs(daysBetween(onset, asOf)) <= feverLimits.days.value;
      // A problem without a date may be an old one; a chart without the problem does not exclude fever.
      return triFact(recorded && recent ? 'met' : measured, [temperature, feverRecord]);
    },
  ),
};

const c = criteriaFor({ ...readFacts, ...feverFacts });

/** Severe neutropenia with fever: now, by the local pathway. */
export const neutropenicFever = allOf(
  {
    id: 'neutropenic-fever',
    label: { en: 'Neutrophils below 0.5 with fever', ja: '好中球0.5未満と発熱' },
    cites: [cite(freifeld2011, 'definition')],
  },
  c.compare({ id: 'anc-of-fever' }, 'neutrophils', '<', counts.neutrophilsSevere),
  c.holds({ id: 'fever-now' }, 'fever'),
);
