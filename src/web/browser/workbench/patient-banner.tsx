import { useContext, useEffect, useState } from 'preact/hooks';
import { getJson } from '../shared/ask.js';
import { fill } from '../shared/fill.js';
import { LocaleContext, useWords } from '../shared/locale.js';
import type { Chart } from './choice.js';
import { patientNotes, type PatientNote } from '../shared/demo-patients.js';
import { words } from './words.js';

interface PatientJson {
  readonly name?: readonly {
    readonly text?: string;
    readonly family?: string;
    readonly given?: readonly string[];
  }[];
  readonly gender?: string;
  readonly birthDate?: string;
}

const msPerYear = 365.25 * 86_400_000;

function nameOf({ name = [] }: PatientJson): string {
  const [first] = name;
  if (first === undefined) return '';
  return first.text ?? [first.family, (first.given ?? []).join(' ')].filter(Boolean).join(', ');
}

/** The demographics of a demo patient, from the embedded endpoint; of another server nothing is read here. */
function useDemographics(chart: Chart): PatientJson | null {
  const [patient, setPatient] = useState<PatientJson | null>(null);
  const id = chart.kind === 'demo' ? chart.patientId : null;
  useEffect(() => {
    setPatient(null);
    if (id === null) return undefined;
    const gone = new AbortController();
    getJson<PatientJson>(`/fhir/Patient/${id}`, gone.signal)
      .then(({ body }) => setPatient(body))
      .catch(() => undefined);
    return () => gone.abort();
  }, [id]);
  return patient;
}

interface Props {
  readonly chart: Chart;
  readonly nowMs: number;
  readonly onTry: (suggested: NonNullable<PatientNote['try']>) => void;
  readonly tryLabel: string | null;
}

/** The head of the chart: who it is, and why this patient is worth a look. */
export function PatientBanner({ chart, nowMs, onTry, tryLabel }: Props) {
  const w = useWords(words);
  const locale = useContext(LocaleContext);
  const patient = useDemographics(chart);
  if (chart.kind === 'server')
    return (
      <header class="banner">
        <h2>Patient/{chart.patientId}</h2>
        <p class="soft">{fill(w.onServer, { host: chart.url })}</p>
      </header>
    );
  const note = patientNotes.find(({ id }) => id === chart.patientId);
  const sex = patient?.gender === 'male' ? w.male : patient?.gender === 'female' ? w.female : '';
  const age =
    patient?.birthDate === undefined
      ? ''
      : fill(w.years, { age: Math.floor((nowMs - Date.parse(patient.birthDate)) / msPerYear) });
  const suggested = note?.try;
  return (
    <header class="banner">
      <h2>{patient === null ? '…' : nameOf(patient)}</h2>
      <p class="soft">{[sex, age, `Patient/${chart.patientId}`].filter(Boolean).join(' · ')}</p>
      {note !== undefined && (
        <p class="why">
          <strong>{note.title[locale]}</strong> {note.why[locale]}
        </p>
      )}
      {suggested !== undefined && tryLabel !== null && (
        <button type="button" class="small" onClick={() => onTry(suggested)}>
          {fill(w.tryOrder, { order: tryLabel })}
        </button>
      )}
    </header>
  );
}
