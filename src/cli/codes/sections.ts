import type { Amounts, CodesReport, SentAs } from './report.js';

type Cell = string | number;

/** One table of the report, the same in every format. */
export interface Section {
  readonly id: string;
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

const sent = ({ system, code, name }: SentAs): readonly Cell[] => [
  system === '' ? '(name only)' : system,
  code,
  name,
];
const digits = 6;
const short = (of: number): string => String(Number(of.toPrecision(digits)));

function numbers({ count, units, range }: Amounts): readonly Cell[] {
  const said = units.map(({ unit, count: of }) => `${unit === '' ? 'no unit' : unit} (${of})`).join(', ');
  return [count, said, range === null ? '' : `${short(range.low)}-${short(range.high)} ${range.unit}`.trim()];
}

function percent(part: number, whole: number): string {
  return whole === 0 ? '' : `${Math.round((100 * part) / whole)} %`;
}

/** The report as tables. */
export function sections(report: CodesReport): readonly Section[] {
  const { recognised, unrecognised, suspicious, blind } = report;
  return [
    {
      id: 'suspicious',
      title: 'Suspicious: recognised or nearly so, and probably something else',
      columns: ['kind', 'system', 'code', 'name', 'taken for', 'results', 'why'],
      rows: suspicious.map((one) => [one.kind, ...sent(one), one.analyte ?? '', one.count, one.hint]),
    },
    {
      id: 'not-recognised',
      title: 'Not recognised',
      columns: ['system', 'code', 'name', 'results', 'units', 'range', 'could be', 'because'],
      rows: unrecognised.map((one) => [
        ...sent(one),
        ...numbers(one),
        one.suggestion?.analyte ?? '',
        one.suggestion?.why ?? '',
      ]),
    },
    {
      id: 'recognised',
      title: 'Recognised',
      columns: ['system', 'code', 'name', 'analyte', 'results', 'units', 'range', 'usable'],
      rows: recognised.map((one) => [...sent(one), one.analyte, ...numbers(one), one.usable]),
    },
    {
      id: 'blind',
      title: 'Rule sets that cannot name a category because something is missing',
      columns: ['rule set', 'edition', 'patients', 'blind', 'share', 'missing most often (patients)'],
      rows: blind.map((one) => [
        one.ruleSet,
        one.edition,
        one.patients,
        one.blind,
        percent(one.blind, one.patients),
        one.missing.map(({ fact, patients }) => `${fact} (${patients})`).join('; '),
      ]),
    },
  ];
}

/** What was read, and what was not, in sentences. */
export function summary(report: CodesReport): readonly string[] {
  const { observations, patients, broken, rareNames, remarks } = report;
  return [
    `${observations} Observations, ${patients} patients, ${broken} unreadable lines`,
    ...(rareNames === 0 ? [] : [`${rareNames} names seen fewer than 5 times are not printed`]),
    ...remarks,
  ];
}
