import { useContext, useId, useState } from 'preact/hooks';
import type { EvidenceSite } from '../../evidence-site.js';
import { patientGroups } from '../shared/demo-patients.js';
import { LocaleContext, useWords } from '../shared/locale.js';
import { words } from './words.js';

interface Props {
  readonly demo: boolean;
  readonly ehrs: EvidenceSite['ehrs'];
  readonly server: string;
  readonly onDemo: (patientId: string) => void;
  readonly onSignIn: (url: string) => void;
  readonly onOpen: (url: string, patientId: string) => void;
}

function DemoChoice({ onDemo }: Pick<Props, 'onDemo'>) {
  const w = useWords(words);
  const locale = useContext(LocaleContext);
  const id = useId();
  const [chosen, setChosen] = useState('smm-high-risk');
  return (
    <form
      class="panel"
      onSubmit={(event) => {
        event.preventDefault();
        onDemo(chosen);
      }}
    >
      <h2>{w.demoTitle}</h2>
      <p class="fine">{w.demoLead}</p>
      <label for={id}>{w.patient}</label>
      <select id={id} value={chosen} onChange={(event) => setChosen(event.currentTarget.value)}>
        {patientGroups.map(({ id: group, title, patients }) => (
          <optgroup key={group} label={title[locale]}>
            {patients.map((patient) => (
              <option key={patient.id} value={patient.id}>
                {patient.title[locale]}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
      <button type="submit" class="primary">
        {w.open}
      </button>
    </form>
  );
}

function ServerChoice({ server, onSignIn, onOpen }: Pick<Props, 'server' | 'onSignIn' | 'onOpen'>) {
  const w = useWords(words);
  const id = useId();
  const [url, setUrl] = useState(server);
  const [patient, setPatient] = useState('');
  return (
    <form
      class="panel"
      onSubmit={(event) => {
        event.preventDefault();
        onSignIn(url.trim());
      }}
    >
      <h2>{w.serverTitle}</h2>
      <p class="fine">{w.serverLead}</p>
      <label for={`${id}-url`}>{w.serverUrl}</label>
      <input
        id={`${id}-url`}
        type="url"
        required
        autoComplete="off"
        value={url}
        onInput={(event) => setUrl(event.currentTarget.value)}
      />
      <button type="submit" class="primary">
        {w.signIn}
      </button>
      <label for={`${id}-patient`}>{w.patientId}</label>
      <input
        id={`${id}-patient`}
        autoComplete="off"
        value={patient}
        onInput={(event) => setPatient(event.currentTarget.value)}
      />
      <button
        type="button"
        disabled={patient.trim() === '' || url.trim() === ''}
        onClick={() => onOpen(url.trim(), patient.trim())}
      >
        {w.openServer}
      </button>
    </form>
  );
}

function EhrChoice({
  ehrs,
  onSignIn,
}: { readonly ehrs: NonNullable<Props['ehrs']> } & Pick<Props, 'onSignIn'>) {
  const w = useWords(words);
  const id = useId();
  const [chosen, setChosen] = useState(ehrs[0]?.iss ?? '');
  if (ehrs.length === 0) return <p class="panel">{w['no-ehr']}</p>;
  return (
    <form
      class="panel"
      onSubmit={(event) => {
        event.preventDefault();
        onSignIn(chosen);
      }}
    >
      <h2>{w.ehrTitle}</h2>
      <p class="fine">{w.ehrLead}</p>
      <label for={id}>{w.ehr}</label>
      <select id={id} value={chosen} onChange={(event) => setChosen(event.currentTarget.value)}>
        {ehrs.map(({ iss, name }) => (
          <option key={iss} value={iss}>
            {name ?? new URL(iss).host}
          </option>
        ))}
      </select>
      <button type="submit" class="primary">
        {w.signIn}
      </button>
    </form>
  );
}

/** Where nobody launched the page: a demo patient, an EHR of this service, or a FHIR server of one's own. */
export function Start(props: Props) {
  const w = useWords(words);
  return (
    <main class="start">
      <p class="lead">{w.lead}</p>
      {props.demo && <DemoChoice onDemo={props.onDemo} />}
      {props.ehrs === null ? (
        <ServerChoice {...props} />
      ) : (
        <EhrChoice ehrs={props.ehrs} onSignIn={props.onSignIn} />
      )}
    </main>
  );
}
