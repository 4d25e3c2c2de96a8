import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { type HttpRequest, OutcomeUnknownError } from '@edgewalk/core';
import { Instagram } from '@edgewalk/instagram';
import * as TE from 'fp-ts/lib/TaskEither.js';

let now = 0;
beforeEach(() => {
  now = Date.parse('2026-11-21T12:00:00Z');
  jest.spyOn(Date, 'now').mockImplementation(() => now);
});
afterEach(() => void jest.restoreAllMocks());

// Meta's guide to publishing: a container is FINISHED until it is published, and PUBLISHED from then on.
test.each([
  ['PUBLISHED', 1_000, 'happened'],
  ['FINISHED', 1_000, 'unknown'],
  ['FINISHED', 59_000, 'unknown'],
  ['FINISHED', 61_000, 'did not happen'],
  ['IN_PROGRESS', 61_000, 'unknown'],
  ['EXPIRED', 61_000, 'unknown'],
  [undefined, 61_000, 'unknown'],
])('a publish whose response is lost, and a container that is %s after %d ms: %s', async (status_code, ms, outcome) => {
  const requests: HttpRequest[] = [];
  const transport = (request: HttpRequest) => {
    requests.push(request);
    const body = request.method === 'POST' ? '' : JSON.stringify({ id: '17', status_code });
    return TE.right({ status: 200, headers: {}, body });
  };
  const api = new Instagram({ accessToken: 'EAAx', userId: '1', transport });
  const error = await api.user.mediaPublish.create({ creation_id: '17' }).then(String, (thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(OutcomeUnknownError);
  // Publishing is never sent twice by itself.
  expect(requests).toHaveLength(1);
  now += ms;
  expect(await (error as OutcomeUnknownError).verify?.()).toEqual({ outcome });
  expect(new URL(requests[1]?.url ?? '').pathname).toMatch(/\/17$/);
});
