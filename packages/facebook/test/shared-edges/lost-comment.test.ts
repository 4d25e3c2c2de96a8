import { Facebook, type HttpRequest, OutcomeUnknownError } from '@edgewalk/facebook';
import { expect, test } from '@jest/globals';
import * as TE from 'fp-ts/lib/TaskEither.js';

// Meta's reference of `/comments`: replies are listed with `filter=stream` only, and the oldest come first unless asked.
test('a comment whose response is lost is looked for among replies too, the newest first', async () => {
  const requests: HttpRequest[] = [];
  const found = { id: '1_2', message: 'Thanks!', created_time: new Date().toISOString() };
  const transport = (request: HttpRequest) => {
    requests.push(request);
    const body = request.method === 'POST' ? '' : JSON.stringify({ data: [found] });
    return TE.right({ status: 200, headers: {}, body });
  };
  const fb = new Facebook({ accessToken: 'EAAx', transport });
  const error = await fb
    .post('1_1')
    .comments.create({ message: 'Thanks!' })
    .then(String, (thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(OutcomeUnknownError);
  expect(requests).toHaveLength(1);
  expect(await (error as OutcomeUnknownError).verify?.()).toEqual({ outcome: 'happened', id: '1_2' });
  const { searchParams } = new URL(requests[1]?.url ?? '');
  expect(Object.fromEntries(searchParams)).toMatchObject({ filter: 'stream', order: 'reverse_chronological' });
});
