// control: what tests in any language ask of the emulator itself, under /_emulator.
import { InvalidArgumentError } from '@edgewalk/core';
import type { Emulator } from '../instance/emulator.js';
import { GraphFailure } from '../errors/failure.js';
import type { RequestParts } from '../http/request.js';
import type { EmulatedResponse } from '../http/response.js';
import { routes } from './routes.js';

/** Responds to a request for the emulator itself: JSON in, JSON out. */
export async function control(emulator: Emulator, { method, url, body }: RequestParts): Promise<EmulatedResponse> {
  const path = url.replace(/^\/_emulator/, '').replace(/\/?(\?.*)?$/, '');
  try {
    const found = routeFor(method, path);
    if (found) return answer(200, (await found.run(emulator, body, found.id)) ?? { success: true });
    if (method === 'GET' && path === '') return answer(200, { routes: Object.keys(routes) });
    return answer(404, { error: `There is no ${method} ${path}: GET /_emulator lists what there is` });
  } catch (error) {
    // What is wrong with the request; all else is a mistake of the emulator's own.
    if (error instanceof InvalidArgumentError || error instanceof GraphFailure)
      return answer(400, { error: error.message });
    throw error;
  }
}

/** The route of a path; `{id}` in its pattern stands for anything. */
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
