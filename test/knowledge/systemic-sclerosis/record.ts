import {
  classify,
  known,
  resolve,
  unknown,
  type Fact,
  type FactDefinitions,
  type RuleSet,
  type Source,
} from '../../../src/engine/index.js';

export const asOf = '2026-11-22T09:00:00Z';
export const source: Source = { reference: 'Observation/1', via: 'entered', as: 'stated', at: '2026-11-01' };

export const given = <T>(value: T): Fact<T> => known(value, [source]);
export const amount = (value: number, unit: string): Fact<unknown> => given({ value, unit });
export const missing: Fact<never> = unknown('not-recorded');

/** Applies a rule set to facts as they would be read from a record. */
export function judge<D extends FactDefinitions, C extends string, P extends string>(
  rules: RuleSet<D, C, P>,
  read: Readonly<Record<string, Fact<unknown>>>,
) {
  return classify(rules, resolve(rules.facts, read, asOf), asOf);
}

/** A complete, unremarkable record with tocilizumab among the drafts. */
export const complete: Readonly<Record<string, Fact<unknown>>> = {
  tocilizumab: given({ recorded: false, active: false }),
  sscRecord: given({ recorded: true, onset: '2024-01-01' }),
  tocilizumabDraft: given({ drafted: true, references: ['MedicationRequest/1'] }),
  neutrophils: amount(3.5, '10*9/L'),
  platelets: amount(210, '10*9/L'),
  alt: amount(24, 'U/L'),
  altLimit: amount(40, 'U/L'),
  ast: amount(28, 'U/L'),
  astLimit: amount(40, 'U/L'),
  tuberculosis: given('negative'),
  seriousInfection: given(false),
  hbsAg: given(false),
  antiHbc: given(false),
  antiHbs: given(false),
  hypersensitivityRecord: given({ recorded: false }),
  perforationRecord: given({ recorded: false }),
  demyelinationRecord: given({ recorded: false }),
  pregnancyRecord: given({ recorded: false }),
  liveVaccineDraft: given({ drafted: false, references: [] }),
  skinScored: given(true),
  fvcMeasured: given(true),
  dlcoMeasured: given(true),
  hrctDone: given(true),
  antibodiesKnown: given(true),
  lipidsMeasured: given(true),
  chestXrayDone: given(true),
  ildRecord: given({ recorded: true }),
  ildOnCt: given(true),
};

export const firstDose = '2026-01-01';

/** A series in days from the first dose. */
export function seriesOf(
  unit: string,
  ...points: readonly (readonly [day: number, value: number])[]
): Fact<unknown> {
  const start = Date.parse(`${firstDose}T00:00:00Z`);
  return given(
    points.map(([day, value]) => ({
      at: new Date(start + day * 86_400_000).toISOString().slice(0, 10),
      value: { value, unit },
    })),
  );
}
