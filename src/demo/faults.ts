import type { Response, RequestHandler } from 'express';

/** One way in which a FHIR server misbehaves. */
export type Fault =
  | { readonly kind: 'delay'; readonly ms: number }
  | { readonly kind: 'drip'; readonly everyMs: number }
  | { readonly kind: 'status'; readonly status: number; readonly retryAfter?: string }
  | { readonly kind: 'huge'; readonly bytes: number }
  | { readonly kind: 'next'; readonly url: string }
  | { readonly kind: 'redirect'; readonly url: string }
  | { readonly kind: 'content-type'; readonly value: string }
  | { readonly kind: 'compressed' }
  | { readonly kind: 'html' }
  | { readonly kind: 'empty' }
  | {
      readonly kind: 'outcome';
      readonly severity: string;
      readonly code: string;
      readonly inBundle: boolean;
    };

/** The switch: while `fault` is set every request meets it; `times` counts down the requests that still do. */
export interface FaultSwitch {
  fault?: Fault;
  times?: number;
}

const fhirJson = 'application/fhir+json';
const secret = 'body of the failing server';

function json(response: Response, body: unknown): void {
  response.type(fhirJson).send(JSON.stringify(body));
}

function page(entry: readonly unknown[], next?: string): unknown {
  const link = next === undefined ? [] : [{ relation: 'next', url: next }];
  return { resourceType: 'Bundle', type: 'searchset', link, entry };
}

function drip(response: Response, everyMs: number): void {
  response.type(fhirJson);
  const timer = setInterval(() => response.write(' '), everyMs);
  response.on('close', () => clearInterval(timer));
}

function misbehave(fault: Fault, response: Response, next: () => void): void {
  switch (fault.kind) {
    case 'delay': {
      const timer = setTimeout(next, fault.ms);
      response.on('close', () => clearTimeout(timer));
      return;
    }
    case 'drip':
      drip(response, fault.everyMs);
      return;
    case 'status':
      if (fault.retryAfter !== undefined) response.set('Retry-After', fault.retryAfter);
      response.status(fault.status);
      json(response, { resourceType: 'OperationOutcome', issue: [{ diagnostics: secret }] });
      return;
    case 'huge':
      json(response, { ...Object(page([])), filler: 'x'.repeat(fault.bytes) });
      return;
    case 'next':
      json(response, page([], fault.url));
      return;
    case 'redirect':
      response.redirect(302, fault.url);
      return;
    case 'content-type':
      response.set('Content-Type', fault.value).end(JSON.stringify(page([])));
      return;
    case 'compressed':
      response.set('Content-Encoding', 'gzip').type(fhirJson).end('not even gzip');
      return;
    case 'html':
      response.type('html').send(`<html>${secret}</html>`);
      return;
    case 'empty':
      response.type(fhirJson).end();
      return;
    case 'outcome': {
      const { severity, code, inBundle } = fault;
      const resource = { resourceType: 'OperationOutcome', issue: [{ severity, code, diagnostics: secret }] };
      json(response, inBundle ? page([{ resource, search: { mode: 'outcome' } }]) : resource);
      return;
    }
  }
}

/** Middleware that puts a fault between a client and the endpoint behind it, as the switch stands. */
export function faults(control: FaultSwitch): RequestHandler {
  return (_request, response, next) => {
    const { fault, times = Infinity } = control;
    if (fault === undefined || times <= 0) {
      next();
      return;
    }
    control.times = times - 1;
    misbehave(fault, response, next);
  };
}
