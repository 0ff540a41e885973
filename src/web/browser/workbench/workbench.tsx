import { useCallback, useContext, useEffect, useRef, useState } from 'preact/hooks';
import type { Card, CdsService } from '../../../cds/types.js';
import type { Locale } from '../../../engine/locale.js';
import type { CardCatalogue } from '../../card-catalogue.js';
import { LanguageSwitch } from '../shared/language-switch.js';
import type { CardOutcome } from '../shared/card-view.js';
import { LocaleContext, useWords } from '../shared/locale.js';
import { Behind } from './behind/behind.js';
import { CardsPanel } from './cards-panel.js';
import { choiceFrom, searchOf, type Choice } from './choice.js';
import { ChooseMoment } from './choose-moment.js';
import { ChoosePatient } from './choose-patient.js';
import { orders, problems } from './demo-orders.js';
import { patientNotes, type PatientNote } from '../shared/demo-patients.js';
import { draftsOf, hookRequest } from './hook-request.js';
import { PatientBanner } from './patient-banner.js';
import { call, sendFeedback, type Run } from './run.js';
import { words } from './words.js';

/** What a page takes from its surroundings. */
export interface Surroundings {
  /** ISO 8601. */
  readonly now: () => string;
  readonly newId: () => string;
}

interface Props extends Surroundings {
  readonly services: readonly CdsService[];
  readonly catalogue: CardCatalogue;
  readonly onLocale: (locale: Locale) => void;
}

const byId = <T extends { readonly id: string }>(list: readonly T[], id: string): T | undefined =>
  list.find((one) => one.id === id);

/** The state of the workbench: what is chosen, the visit that is open, the last call and the drafts it brought. */
function useWorkbench({ services, now, newId }: Props) {
  const locale = useContext(LocaleContext);
  const [choice, setChoice] = useState<Choice>(() => choiceFrom(location.search, services));
  // Loading the page again goes on with the same visit: what was not answered is still said.
  const [visit, setVisit] = useState<string | undefined>(undefined);
  const [run, setRun] = useState<Run | null>(null);
  const [busy, setBusy] = useState(false);
  const [basket, setBasket] = useState<readonly string[]>([]);
  const underWay = useRef<AbortController | null>(null);
  const service = byId(services, choice.service);

  const start = useCallback(
    (ofNoVisit = false): void => {
      if (service === undefined) return;
      underWay.current?.abort();
      const mine = new AbortController();
      underWay.current = mine;
      const request = hookRequest({
        service,
        chart: choice.chart,
        ...(ofNoVisit ? {} : { encounterId: visit ?? `workbench-${choice.chart.patientId}` }),
        order: byId(orders, choice.order),
        problem: byId(problems, choice.problem),
        hookInstance: newId(),
      });
      setBusy(true);
      call({
        service: service.id,
        request,
        locale,
        signal: mine.signal,
        onRun: (next) => {
          setRun(next);
          setBusy(false);
        },
      }).catch(() => undefined);
    },
    [service, choice, visit, locale, newId],
  );

  const newVisit = (): void => {
    setBasket([]);
    setVisit(newId());
  };
  const change = (part: Partial<Choice>): void => {
    if (part.chart !== undefined) {
      setBasket([]);
      setVisit(undefined);
    }
    setChoice((before) => ({ ...before, ...part }));
  };
  const act = async (card: Card, outcome: CardOutcome): Promise<string | null> => {
    const problem = await sendFeedback(choice.service, card.uuid ?? '', outcome, now(), locale);
    if (outcome.kind === 'accepted') setBasket((before) => [...before, outcome.suggestion.label]);
    return problem;
  };
  const afresh = (): void => start(true);
  return { choice, change, service, run, busy, basket, start, act, newVisit, afresh };
}

/** Keeps the address the one of the choice, so that it can be shared; nothing of another server stands in it. */
function useAddress(choice: Choice, hook: string): void {
  const locale = useContext(LocaleContext);
  useEffect(() => {
    const drafts = draftsOf(hook);
    const uses = { order: drafts === 'order', problem: drafts === 'problem' };
    history.replaceState(null, '', searchOf(choice, uses, locale));
  }, [choice, hook, locale]);
}

/** The workbench plays the EHR: an invented patient is opened on the evidence page without a sign-in. */
const launchOf =
  ({ kind, patientId }: Choice['chart'], lang: Locale) =>
  (url: string, card?: string): string =>
    kind === 'demo'
      ? `${url.replace(/\/launch$/, '/')}?${new URLSearchParams({ patient: patientId, ...(card === undefined ? {} : { card }), lang }).toString()}`
      : url;

function Masthead({ onLocale }: Pick<Props, 'onLocale'>) {
  const w = useWords(words);
  return (
    <header class="masthead">
      <svg class="mark" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
        <rect width="32" height="32" rx="8" />
        <path d="M16 6c4 5.6 7 9 7 13a7 7 0 0 1-14 0c0-4 3-7.4 7-13z" />
      </svg>
      <h1>
        {w.product} <small>{w.workbench}</small>
      </h1>
      <LanguageSwitch onChoose={onLocale} />
    </header>
  );
}

function Step({ n, title }: { readonly n: number; readonly title: string }) {
  return (
    <h2 class="step">
      <span aria-hidden="true">{n}</span> {title}
    </h2>
  );
}

/** An EHR-like page in front of the service: choose, see the cards, answer them, look behind. */
export function Workbench(props: Props) {
  const { services, catalogue, onLocale, now } = props;
  const w = useWords(words);
  const locale = useContext(LocaleContext);
  const [auto, setAuto] = useState(true);
  const bench = useWorkbench(props);
  const { choice, change, start, run, busy } = bench;
  useAddress(choice, bench.service?.hook ?? '');
  // Opening a chart and starting a visit are calls in themselves, also where changes are not.
  const [asked, setAsked] = useState(0);
  const answered = useRef(0);
  useEffect(() => {
    if (auto || asked !== answered.current) start();
    answered.current = asked;
  }, [auto, start, asked]);
  const calling = (act: () => void): void => {
    act();
    setAsked((before) => before + 1);
  };

  const suggested = byId(patientNotes, choice.chart.patientId)?.try;
  const tried = suggested?.hook === bench.service?.hook && suggested?.order === choice.order;
  const tryLabel =
    suggested === undefined || tried ? null : (byId(orders, suggested.order)?.label[locale] ?? null);
  const tryOrder = ({ hook, order }: NonNullable<PatientNote['try']>): void => {
    const service = services.find((one) => one.hook === hook);
    if (service !== undefined) change({ service: service.id, order });
  };
  return (
    <>
      <a class="skip" href="#cards-title">
        {w.skip}
      </a>
      <Masthead onLocale={onLocale} />
      <main class="bench">
        <p class="lead">{w.lead}</p>
        <div class="choose panel">
          <Step n={1} title={w.momentStep} />
          <ChooseMoment services={services} choice={choice} onChoice={change} />
          <Step n={2} title={w.patientStep} />
          <ChoosePatient
            chart={choice.chart}
            onChart={(chart) =>
              chart.kind === 'server' ? calling(() => change({ chart })) : change({ chart })
            }
          />
          <div class="run">
            <button type="button" class="primary" onClick={() => start()}>
              {w.call}
            </button>
            <label class="row">
              <input
                type="checkbox"
                checked={auto}
                onChange={(event) => setAuto(event.currentTarget.checked)}
              />
              {w.auto}
            </label>
          </div>
        </div>
        <div class="chart">
          <PatientBanner
            chart={choice.chart}
            nowMs={Date.parse(now())}
            onTry={tryOrder}
            tryLabel={tryLabel}
          />
          <CardsPanel
            run={run}
            busy={busy}
            basket={bench.basket}
            cards={catalogue.cards}
            onOutcome={bench.act}
            onAgain={() => start()}
            onNewVisit={() => calling(bench.newVisit)}
            launch={launchOf(choice.chart, locale)}
            onAfresh={bench.afresh}
          />
          {run !== null && <Behind run={run} catalogue={catalogue} />}
        </div>
      </main>
      <footer class="colophon">
        <p>{w.limits}</p>
        <p class="row">
          <a href="/cds-services">/cds-services</a> <a href="/openapi.json">/openapi.json</a>
          <a href="/fhir/Patient">/fhir</a>
        </p>
      </footer>
    </>
  );
}
