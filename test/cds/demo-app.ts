import express, { type Express } from 'express';
import { answerError, notFound, type ErrorInfo } from '../../src/cds/answer-error.js';
import { cdsRouter, type CdsRouterOptions } from '../../src/cds/router.js';
import type { CdsService, Feedback, HookCall } from '../../src/cds/types.js';

/** One service per published hook of interest, and one id that answers two hooks (D9). */
export const services: readonly CdsService[] = [
  {
    id: 'view',
    hook: 'patient-view',
    title: 'View',
    description: 'd',
    prefetch: { patient: 'Patient/{{context.patientId}}' },
  },
  {
    id: 'select',
    hook: 'order-select',
    description: 'd',
    version: '2.0.1',
    hookVersion: '1.0',
    prefetch: {},
  },
  { id: 'sign', hook: 'order-sign', description: 'd' },
  { id: 'both', hook: 'patient-view', description: 'd' },
  { id: 'both', hook: 'order-sign', description: 'd' },
];

export interface Seen {
  readonly calls: HookCall[];
  readonly explained: HookCall[];
  readonly feedback: {
    readonly service: string;
    readonly items: readonly Feedback[];
    readonly issuer: string;
  }[];
  readonly violations: string[];
  readonly errors: ErrorInfo[];
  readonly urls: string[];
}

/** The real Express application around the router, with what its ports were told. */
export function demoApp(options: Partial<CdsRouterOptions> = {}): {
  readonly app: Express;
  readonly seen: Seen;
} {
  const seen: Seen = { calls: [], explained: [], feedback: [], violations: [], errors: [], urls: [] };
  let ids = 0;
  const newId = (): string => `id-${(ids += 1)}`;
  const onError = (info: ErrorInfo): void => void seen.errors.push(info);
  const app = express().disable('x-powered-by').disable('etag');
  app.use(
    cdsRouter({
      services: () => services,
      authenticate: (_headers, url) => {
        seen.urls.push(url);
        return Promise.resolve({ issuer: 'https://ehr.example' });
      },
      evaluate: (call) => {
        seen.calls.push(call);
        return Promise.resolve({ cards: [] });
      },
      explain: (call) => {
        seen.explained.push(call);
        return Promise.resolve({ service: call.service });
      },
      sourceOf: (service) => ({
        tag: 'k1',
        json: () => ({ service }),
        page: () => '<!doctype html><title>source</title>',
        style: '',
      }),
      recordFeedback: (service, items, caller) => {
        seen.feedback.push({ service, items, issuer: caller.issuer });
        return Promise.resolve();
      },
      now: () => '2026-01-01T00:00:00Z',
      newId,
      defaultLanguage: 'en',
      allowedOrigins: ['https://sandbox.example'],
      onViolation: (names) => void seen.violations.push(...names),
      onError,
      ...options,
    }),
  );
  app.use(notFound);
  app.use(answerError({ newId, onError }));
  return { app, seen };
}

export const patientView = {
  hook: 'patient-view',
  hookInstance: '00000000-007b-9f33-e810-e841a57c502c',
  context: { userId: 'Practitioner/1', patientId: '123' },
} as const;
