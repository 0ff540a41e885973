import express, { type NextFunction, type Request, type RequestHandler, type Response } from 'express';
import { AppError } from '../errors.js';

const mediaType = /^application\/(?:[\w.!#$&^-]+\+)?json$/i;
const charset = /;\s*charset\s*=\s*"?([^";\s]*)"?/i;

/** What FHIR-minded clients send beside `application/json`; no type at all is judged by the body (R9). */
function refuseOtherTypes(request: Request, _response: Response, next: NextFunction): void {
  const header = request.headers['content-type'] ?? '';
  const type = header.split(';', 1)[0]?.trim() ?? '';
  if (type !== '' && !mediaType.test(type))
    throw new AppError('unsupported-media-type', 'Send JSON, as application/json');
  const named = charset.exec(header)?.[1]?.toLowerCase();
  if (named !== undefined && named !== 'utf-8' && named !== 'utf8')
    throw new AppError('unsupported-media-type', 'Send JSON in UTF-8');
  next();
}

function parse(request: Request, _response: Response, next: NextFunction): void {
  const bytes: unknown = request.body;
  if (!(bytes instanceof Uint8Array) || bytes.length === 0)
    throw new AppError('not-json', 'The body is empty');
  try {
    request.body = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as unknown;
  } catch {
    // The cause is dropped: the parser's message quotes the body.
    throw new AppError('not-json', 'The body is not JSON in UTF-8');
  }
  next();
}

/**
 * Reads the body as JSON into `request.body`, plain or compressed, up to `limit` bytes after decompression.
 * Not `express.json()`: that leaves `application/fhir+json` unread and quotes the body in its errors.
 */
export function readJson(limit: number): readonly RequestHandler[] {
  return [refuseOtherTypes, express.raw({ type: () => true, limit }), parse];
}
