import type { CardTemplate, CardView, HookDefinition } from '../catalogue/index.js';
import { cardView } from '../catalogue/index.js';
import type { Card, CdsResponse, HookCall } from '../cds/types.js';
import { classify, type Analyte, type Concept, type Facts, type RuleSet } from '../engine/index.js';
import { AppError } from '../errors.js';
import { mapFacts, readRecord, type Intake, type NeedPlan, type SiteCode } from '../facts/index.js';
import { detectFhirVersion } from '../fhir/fhir-version.js';
import { belonging } from '../fhir/belonging.js';
import { gather } from '../fhir/gather.js';
import type { Gathered, GatheredResource } from '../fhir/gathered.js';
import { isPatientScoped } from '../fhir/need-query.js';
import type { FhirReader } from '../fhir/reader.js';
import { explanation, type Result } from './explanation.js';
import type { Memory } from './memory.js';
import type { Switches } from './policy.js';
import { prefetchTokens } from './prefetch-tokens.js';
import { renderCard } from './render-card.js';
import { scopeOf } from './scope.js';
import type { SettlingWords } from './settlement.js';
import type { ShadowRow } from './shadow.js';
import { speak, type Spoken } from './speak.js';

/** What a site decided for itself. */
export interface Site extends Switches {
  readonly codes: readonly SiteCode[];
  /** `US`, `EU`, `JP`; null: every approval is shown as "check local approval". */
  readonly region: string | null;
  /** Ids of cards that are said every time they apply, whatever was answered. */
  readonly neverQuiet: readonly string[];
  /** Who answers for the rules at this site, as the source attributes name them. */
  readonly owner?: string;
  /** What is tried in silence. */
  readonly shadow: readonly ShadowRow[];
}

export interface HookServiceOptions {
  readonly hooks: readonly HookDefinition[];
  /** All that is classified, whether or not a card speaks of it. */
  readonly ruleSets: readonly RuleSet[];
  /** Every order that may be suggested, by id. */
  readonly orders: ReadonlyMap<string, Concept>;
  /** What is read for each call: the rules' own needs, and the site's codes beside the standard ones. */
  readonly plan: (site: Site) => NeedPlan;
  readonly analytes: readonly Analyte[];
  readonly site: () => Site;
  /** The FHIR server this call may read from, or undefined when it gave none that may be called. */
  readonly readerFor: (call: HookCall) => FhirReader | undefined;
  readonly budgetMs: number;
  readonly clock: () => number;
  /** Hash of rules and words: which knowledge answered. */
  readonly knowledge: string;
  readonly uuid: (...parts: readonly string[]) => string;
  readonly memory: Memory;
  readonly settling: SettlingWords;
  /** An answer as it leaves: in the client's dialect, and guarded. */
  readonly asSent: (response: CdsResponse, call: HookCall) => CdsResponse;
  /** The evidence page's launch URL; absent where this service has no URL that clients can reach. */
  readonly evidencePage?: () => string | undefined;
  /** Told after the answer is ready; must not throw and holds no patient data. */
  readonly onAnswered?: (call: HookCall, evaluation: Evaluation) => void;
}

export interface Evaluation extends Spoken {
  readonly hook: HookDefinition;
  readonly gathered: Gathered;
  readonly results: readonly Result[];
  readonly cards: readonly Card[];
  /** What would have been shown were it not in shadow. */
  readonly shadow: readonly Card[];
}

/** Context fields that hold resources which are not in the record yet. */
const contextBundles = ['draftOrders', 'conditions'] as const;

/** What the user is about to order or to record; whose it is, is judged like everything else from outside. */
function contextResources(call: HookCall): readonly GatheredResource[] {
  const { context } = call.request;
  return contextBundles.flatMap((key) => {
    const entries = (context[key] as { readonly entry?: unknown } | undefined)?.entry;
    if (!Array.isArray(entries)) return [];
    return entries.flatMap((entry: unknown): readonly GatheredResource[] => {
      const resource = (entry as { readonly resource?: unknown } | null)?.resource;
      if (typeof resource !== 'object' || resource === null) return [];
      const sent = resource as GatheredResource['resource'];
      const foreign = key === 'conditions' && belonging(sent, context.patientId, new Map()) === 'no';
      return foreign ? [] : [{ resource: sent, via: 'context', key }];
    });
  });
}

/**
 * 412 only when nothing at all of the patient could be had; a partly missing record is answered with what is unknown.
 * What tells of the user or the encounter alone is nothing of the patient.
 */
function requireSomething(gathered: Gathered, { needs }: NeedPlan): void {
  if (needs.some((need) => isPatientScoped(need) && gathered.outcomes[need.key]?.complete === true)) return;
  const aside = new Set(needs.filter((need) => !isPatientScoped(need)).map(({ key }) => key));
  const outcomes = Object.entries(gathered.outcomes).filter(([key]) => !aside.has(key));
  const resources = gathered.resources.filter(({ key }) => !aside.has(key));
  if (resources.length > 0) return;
  throw new AppError(
    'data-unobtainable',
    'No data of this patient could be had: neither in prefetch nor from the FHIR server.',
    outcomes.map(([key, { why }]) => ({
      message: `not obtained: ${why ?? 'fetch-failed'}`,
      expression: `prefetch.${key}`,
    })),
  );
}

function requireR4(gathered: Gathered): void {
  const version = detectFhirVersion(gathered.resources.map(({ resource }) => resource));
  if (version === 'R4') return;
  throw new AppError(
    'fhir-version-not-supported',
    `This service reads FHIR R4; the data sent are FHIR ${version}.`,
  );
}

/** The patient's record as far as it could be had, read. */
async function collect(call: HookCall, options: HookServiceOptions, site: Site): Promise<Intake> {
  const { patientId, selections, encounterId, userId } = call.request.context;
  const { prefetch } = call.request;
  const plan = options.plan(site);
  const gathered = await gather(plan.needs, {
    patientId,
    tokens: prefetchTokens(call.request.context),
    ...(prefetch === undefined ? {} : { prefetch }),
    reader: () => options.readerFor(call),
    budgetMs: options.budgetMs,
    now: options.clock,
  });
  requireSomething(gathered, plan);
  const drafts = contextResources(call);
  const complete =
    drafts.length === 0 ? gathered : { ...gathered, resources: [...gathered.resources, ...drafts] };
  requireR4(complete);
  return readRecord(complete, {
    now: call.receivedAt,
    analytes: options.analytes,
    siteCodes: site.codes,
    plan,
    author: {
      ...(userId === undefined ? {} : { userId }),
      ...(encounterId === undefined ? {} : { encounterId }),
    },
    ...(selections === undefined ? {} : { selections }),
  });
}

/** The views of rule sets in the reader's language, each able to look at the others; made for those that are asked. */
function viewsOf(results: readonly Result[], call: HookCall, site: Site): (ruleSet: RuleSet) => CardView {
  const views = new Map<string, CardView>();
  const others = (id: string): CardView | undefined => {
    const known = views.get(id);
    const result = known === undefined ? results.find(({ ruleSet }) => ruleSet.id === id) : undefined;
    if (result === undefined) return known;
    const view = cardView({ ...result, locale: call.language, region: site.region, others });
    views.set(id, view);
    return view;
  };
  return ({ id }) => {
    const view = others(id);
    if (view === undefined) throw new AppError('internal', `Rule set ${id} was not classified.`);
    return view;
  };
}

async function evaluate(call: HookCall, options: HookServiceOptions): Promise<Evaluation> {
  const hook = options.hooks.find(({ id }) => id === call.service);
  if (hook === undefined) throw new AppError('unknown-service', `There is no service ${call.service}.`);
  const site = options.site();
  // Read while the record is gathered: it must not add to the time.
  const remembered = options.memory.history(call);
  const record = await collect(call, options, site);
  const results = options.ruleSets.map((ruleSet): Result => {
    const facts: Facts = mapFacts(ruleSet.facts, record);
    return { ruleSet, facts, classification: classify(ruleSet, facts, record.asOf) };
  });
  const views = viewsOf(results, call, site);
  const viewOf = (card: CardTemplate): CardView => views(card.ruleSet);
  const { memory, settling } = options;
  const history = await remembered;
  const spoken = speak(call, { hook, site, record, results, viewOf, history, memory, settling });
  const { context } = call.request;
  const scope = scopeOf(call);
  const uuid = (...parts: readonly string[]): string =>
    options.uuid(options.knowledge, ...scope, context.patientId, ...parts);
  const evidencePage = options.evidencePage?.();
  const linked = evidencePage === undefined ? {} : { evidencePage };
  const cards: Card[] = [];
  const shadow: Card[] = [];
  for (const decision of spoken.decisions) {
    if (!decision.show && decision.because !== 'shadow') continue;
    const { card, indicator } = decision;
    const rendered = renderCard({ card, view: viewOf(card), indicator, context, uuid, ...linked });
    (decision.show ? cards : shadow).push(rendered);
  }
  return { hook, gathered: record.gathered, results, ...spoken, cards, shadow };
}

/** One engine behind every driver: gather, map, classify, decide, render. */
export function hookService(options: HookServiceOptions) {
  return {
    /** All that was made of a call; nothing is sent and nobody is told. */
    evaluate: (call: HookCall): Promise<Evaluation> => evaluate(call, options),
    async answer(call: HookCall): Promise<CdsResponse> {
      const evaluation = await evaluate(call, options);
      options.onAnswered?.(call, evaluation);
      return { cards: evaluation.cards };
    },
    async explain(call: HookCall): Promise<Readonly<Record<string, unknown>>> {
      const { gathered, ...rest } = await evaluate(call, options);
      return explanation({
        ...rest,
        shadow: options.asSent({ cards: rest.shadow }, call).cards,
        service: call.service,
        asOf: call.receivedAt,
        knowledge: options.knowledge,
        orders: options.orders,
        locale: call.language,
        record: { needs: gathered.outcomes, wrongPatient: gathered.wrongPatient },
      });
    },
  };
}
