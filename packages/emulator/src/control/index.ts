// control: the emulator's members over HTTP, under /_emulator, for tests in any language.
import { InvalidArgumentError } from '@edgewalk/core';
import type { Emulator } from '../instance/emulator.js';
import { GraphFailure } from '../errors/failure.js';
import { fromSearch } from '../http/form.js';
import type { RequestParts } from '../http/request.js';
import type { EmulatedResponse, StreamedResponse } from '../http/response.js';
import { type Door, refusalOf } from './access.js';
import { routes } from './routes.js';
import { streamOf } from './stream.js';
import { visitorActs } from './visitors.js';

/** Handles a request to control the emulator: JSON in, JSON out. */
export async function control(
  emulator: Emulator,
  { method, url, body, headers }: RequestParts,
  door: Door,
): Promise<EmulatedResponse | StreamedResponse> {
  const refusal = refusalOf(headers, door);
  if (refusal !== undefined) return answer(403, { error: refusal });
  const [address = '', query] = url.split('?');
  const path = address.replace(/^\/_emulator/, '').replace(/\/$/, '');
  const params = { ...fromSearch(new URLSearchParams(query)), ...body };
  if (method === 'GET' && path === '/stream') return streamOf(emulator, params['after']);
  try {
    const found = routeFor(method, path);
    if (found) return answer(200, (await found.run(emulator, params, found.id)) ?? { success: true });
    if (method === 'GET' && path === '')
      return answer(200, { routes: [...Object.keys(routes), 'GET /stream'], visitors: visitorActs });
    return answer(404, { error: `There is no ${method} ${path}: GET /_emulator lists what there is` });
  } catch (error) {
    // The request is wrong; any other error is a bug of the emulator.
    if (error instanceof InvalidArgumentError || error instanceof GraphFailure)
      return answer(400, { error: error.message });
    throw error;
  }
}

/** Finds the route of a path; `{id}` in a pattern matches anything. */
function routeFor(method: string, path: string) {
  const given = path.split('/');
  for (const [pattern, run] of Object.entries(routes)) {
    const [verb, template = ''] = pattern.split(' ');
    const parts = template.split('/');
    const fits = parts.length === given.length && parts.every((part, at) => part === '{id}' || part === given[at]);
    if (verb === method && fits) return { run, id: given[parts.indexOf('{id}')] ?? '' };
  }
  return undefined;
}

const answer = (status: number, body: unknown): EmulatedResponse => ({
  status,
  headers: { 'content-type': 'application/json; charset=UTF-8', 'cache-control': 'no-store' },
  body: JSON.stringify(body),
});
