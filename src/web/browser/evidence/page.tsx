import { useContext, useEffect, useState } from 'preact/hooks';
import type { AllowedBase } from '../../../fhir/base-url.js';
import { browserBase, fetchReader } from '../../../fhir/fetch-reader.js';
import type { Evaluation } from '../../../service/evaluate-hook.js';
import type { EvidenceSite } from '../../evidence-site.js';
import { LanguageSwitch } from '../shared/language-switch.js';
import { LocaleContext, useWords } from '../shared/locale.js';
import { openRecord, resourceTypes, type OpenRecord } from './engine.js';
import { RecordView } from './record-view.js';
import {
  beginLogin,
  finishLogin,
  LoginError,
  type Login,
  type LoginProblem,
  type LoginRequest,
  type Surroundings,
} from './smart.js';
import { Start } from './start.js';
import { words } from './words.js';

/** Pages of one search, and characters of one answer. */
const pageLimit = 20;
const sizeLimit = 20_000_000;
/** How the app calls itself where any server may be tried (demo mode without a SMART_FILE). */
const demoClientId = 'heme-precursor-cds';

type Problem = LoginProblem | 'badUrl' | 'no-data' | 'unknown-ehr' | 'no-ehr';

type Step =
  | { readonly kind: 'start' }
  | { readonly kind: 'connecting' }
  | { readonly kind: 'failed'; readonly problem: Problem; readonly about?: string }
  | {
      readonly kind: 'open';
      readonly record: OpenRecord;
      readonly server: string;
      /** The card that the page was launched from, by its uuid. */
      readonly launchedFrom?: string;
    };

export interface Props {
  readonly site: EvidenceSite;
  /** What the address said when the page was loaded; taken out of it since. */
  readonly asked: URLSearchParams;
  readonly path: string;
  readonly origin: string;
  readonly around: Surroundings;
  readonly clock: () => number;
  readonly onLocale: (locale: 'en' | 'ja') => void;
}

function Masthead({ onLocale }: Pick<Props, 'onLocale'>) {
  const w = useWords(words);
  return (
    <header class="masthead">
      <svg class="mark" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
        <rect width="32" height="32" rx="8" />
        <path d="M16 6c4 5.6 7 9 7 13a7 7 0 0 1-14 0c0-4 3-7.4 7-13z" />
      </svg>
      <h1>
        Heme Precursor CDS <small>{w.title}</small>
      </h1>
      <LanguageSwitch onChoose={onLocale} />
    </header>
  );
}

const request = (url: string, headers: Readonly<Record<string, string>>, signal: AbortSignal) =>
  fetch(url, {
    headers,
    signal,
    redirect: 'error',
    credentials: 'omit',
    cache: 'no-store',
    referrerPolicy: 'no-referrer',
  });

/** The id by which this EHR knows the app and what its login may use; null where this service does not know it. */
function clientOf(
  { ehrs }: EvidenceSite,
  base: AllowedBase,
): Pick<LoginRequest, 'clientId' | 'origins'> | null {
  if (ehrs === null) return { clientId: demoClientId, origins: null };
  return ehrs.find(({ iss }) => iss === base) ?? null;
}

/** What the page is doing, and how to make it do something else. */
function useSteps({ site, asked, path, origin, around, clock }: Props) {
  const locale = useContext(LocaleContext);
  const [step, setStep] = useState<Step>({ kind: 'connecting' });
  const fail = (error: unknown): void =>
    setStep({ kind: 'failed', problem: error instanceof LoginError ? error.problem : 'no-data' });
  const open = (base: AllowedBase, patientId: string, also: Partial<Login> = {}): void => {
    const { token, appContext } = also;
    const access = token === undefined ? {} : { token };
    const reader = fetchReader({ baseUrl: base, request, pageLimit, sizeLimit, ...access });
    setStep({
      kind: 'open',
      server: base,
      record: openRecord({ site, reader, patientId, clock }),
      ...(appContext === undefined ? {} : { launchedFrom: appContext }),
    });
  };
  const withBase = (url: string, use: (base: AllowedBase) => void): void => {
    const base = browserBase(url, site.demo);
    if (base === undefined) setStep({ kind: 'failed', problem: 'badUrl' });
    else use(base);
  };
  const signIn = (url: string, launch?: string): void =>
    withBase(url, (base) => {
      const client = clientOf(site, base);
      if (client === null) {
        const problem = site.ehrs?.length === 0 ? 'no-ehr' : 'unknown-ehr';
        setStep({ kind: 'failed', problem, about: base });
        return;
      }
      setStep({ kind: 'connecting' });
      const context = launch === undefined ? {} : { launch };
      const { clientId, origins } = client;
      const types = resourceTypes(site);
      beginLogin({ base, clientId, origins, locale, resourceTypes: types, ...context }, around).catch(fail);
    });
  useEffect(() => {
    const iss = asked.get('iss');
    const demo = asked.get('patient');
    const card = asked.get('card');
    if (asked.has('state') || asked.has('code') || asked.has('error'))
      finishLogin(asked, around).then((login) => open(login.base, login.patientId, login), fail);
    else if (path.endsWith('/launch') && iss !== null) signIn(iss, asked.get('launch') ?? undefined);
    else if (site.demo && demo !== null)
      withBase(`${origin}/fhir`, (base) => open(base, demo, card === null ? {} : { appContext: card }));
    else setStep({ kind: 'start' });
  }, []);
  return { step, setStep, open, withBase, signIn };
}

function Opened({
  step,
  site,
  onLeave,
}: {
  readonly step: Step & { readonly kind: 'open' };
  readonly site: EvidenceSite;
  readonly onLeave: () => void;
}) {
  const w = useWords(words);
  const locale = useContext(LocaleContext);
  const [made, setMade] = useState<Evaluation | 'no-data' | null>(null);
  const { record, server, launchedFrom } = step;
  useEffect(() => {
    let gone = false;
    record.evaluate(locale).then(
      (evaluation) => (gone ? undefined : setMade(evaluation)),
      () => (gone ? undefined : setMade('no-data')),
    );
    return () => {
      gone = true;
    };
  }, [record, locale]);
  if (made === null) return <Busy text={w.reading} />;
  if (made === 'no-data') return <Failure problem="no-data" onAgain={onLeave} />;
  return (
    <RecordView
      record={record}
      evaluation={made}
      server={server}
      knowledge={site.knowledge}
      {...(launchedFrom === undefined ? {} : { launchedFrom })}
      onLeave={onLeave}
    />
  );
}

function Busy({ text }: { readonly text: string }) {
  return (
    <main class="start">
      <p role="status">{text}</p>
    </main>
  );
}

interface FailureProps {
  readonly problem: Problem;
  /** The address that it is about, shown as text. */
  readonly about?: string;
  readonly onAgain: () => void;
}

function Failure({ problem, about, onAgain }: FailureProps) {
  const w = useWords(words);
  return (
    <main class="start">
      <section class="panel failure" role="alert">
        <h2>{w.failed}</h2>
        <p>{w[problem]}</p>
        {about !== undefined && <code>{about}</code>}
        <button type="button" onClick={onAgain}>
          {w.again}
        </button>
      </section>
    </main>
  );
}

/** The evidence page: launched by an EHR, standing alone, or with a demo patient. */
export function Page(props: Props) {
  const w = useWords(words);
  const { site, origin, onLocale } = props;
  const { step, setStep, open, withBase, signIn } = useSteps(props);
  const leave = (): void => setStep({ kind: 'start' });
  return (
    <>
      <a class="skip" href="#classifications-title">
        {w.skip}
      </a>
      <Masthead onLocale={onLocale} />
      {step.kind === 'start' && (
        <Start
          demo={site.demo}
          ehrs={site.ehrs}
          server={site.demo ? `${origin}/fhir` : ''}
          onDemo={(id) => withBase(`${origin}/fhir`, (base) => open(base, id))}
          onSignIn={signIn}
          onOpen={(url, id) => withBase(url, (base) => open(base, id))}
        />
      )}
      {step.kind === 'connecting' && <Busy text={w.connecting} />}
      {step.kind === 'failed' && <Failure {...step} onAgain={leave} />}
      {step.kind === 'open' && <Opened key={step.record.patientId} step={step} site={site} onLeave={leave} />}
      <footer class="colophon">
        <p>{w.limits}</p>
      </footer>
    </>
  );
}
