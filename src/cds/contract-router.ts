import express, { type RequestHandler } from 'express';
import { openApi, type OpenApiOptions } from './open-api.js';
import { schemas } from './schemas.js';

const maxAge = 3600;

const answer = (type: string, value: unknown): RequestHandler => {
  const body = JSON.stringify(value);
  return (_request, response) => {
    response
      .set({ 'Cache-Control': `public, max-age=${maxAge}`, 'Access-Control-Allow-Origin': '*' })
      .type(type)
      .send(body);
  };
};

/**
 * What is promised to clients, for machines: `/openapi.json`, and the JSON Schemas at `/schemas` (their names) and
 * `/schemas/{name}`. Public and the same for all.
 */
export function contractRouter(options: OpenApiOptions): express.Router {
  const router = express.Router();
  router.get('/openapi.json', answer('json', openApi(options)));
  router.get('/schemas', answer('json', { schemas: Object.keys(schemas).map((name) => `/schemas/${name}`) }));
  for (const [name, schema] of Object.entries(schemas))
    router.get([`/schemas/${name}`, `/schemas/${name}.json`], answer('application/schema+json', schema));
  return router;
}
