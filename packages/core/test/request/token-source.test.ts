import { expect, test } from '@jest/globals';
import * as E from 'fp-ts/lib/Either.js';
import { AccessTokenError, type AccessTokenSource, GraphClient, InvalidArgumentError } from '../../src/index.js';
import { envelope, scripted } from '../support/script.js';

const page = { data: [{ id: '1' }], paging: { next: 'https://graph.instagram.com/v27.0/1/media?after=A' } };
const refused = new AccessTokenError({ problem: 'expired', message: 'no', retry: 'never', advice: 'log in' });

/** Gives another token each time. */
function counting(): AccessTokenSource {
  let given = 0;
  return { login: 'instagram', token: async () => E.right(`IGAAsource${(given += 1)}`) };
}

test('a source supplies the token of each request, and its login decides the host', async () => {
  const { transport, requests } = scripted([{ body: page }, { body: { data: [] } }]);
  const client = new GraphClient({ accessToken: counting(), transport });
  await client.edge('1/media').all({ max: 10 });
  expect(requests.map(({ headers }) => headers['authorization'])).toEqual(['Bearer IGAAsource1', 'Bearer IGAAsource2']);
  expect(requests.every(({ url }) => url.startsWith('https://graph.instagram.com/'))).toBe(true);
});

test('a call with a token of its own does not use the source', async () => {
  const { transport, requests } = scripted([{ body: { id: '1' } }]);
  const client = new GraphClient({ accessToken: counting(), transport });
  await client.get('1', {}, { accessToken: 'IGAAown' });
  expect(requests[0]?.headers['authorization']).toBe('Bearer IGAAown');
});

test("a source's failure is the call's, and nothing is sent", async () => {
  const { transport, requests } = scripted([]);
  const client = new GraphClient({ accessToken: { token: async () => E.left(refused) }, transport });
  expect(await client.get('1').either()).toEqual(E.left(refused));
  expect(requests).toHaveLength(0);
});

test('refuses what is neither a token nor a source', () => {
  // @ts-expect-error: a source has a token to run
  expect(() => new GraphClient({ accessToken: { token: 'EAA' } })).toThrow(InvalidArgumentError);
});

test('a call ends only after its source was notified, even when that takes time and fails', async () => {
  const { transport } = scripted([{ status: 400, body: envelope(190) }]);
  const events: string[] = [];
  const accessToken = {
    token: async () => E.right('EAAtoken'),
    refused: async () => {
      await new Promise((done) => setTimeout(done, 10));
      events.push('refused');
      throw new Error('mine');
    },
  };
  const outcome = await new GraphClient({ accessToken, transport, retry: false }).get('1').either();
  events.push('ended');
  expect(outcome).toMatchObject({ left: { _tag: 'AccessTokenError' } });
  expect(events).toEqual(['refused', 'ended']);
});

test('a source is notified that its token was refused', async () => {
  const notified: string[] = [];
  const source: AccessTokenSource = {
    token: async () => E.right('EAAsource'),
    refused: async ({ problem }, token) => void notified.push(problem, token),
  };
  const body = { error: { message: 'expired', code: 190, error_subcode: 463 } };
  const { transport } = scripted([
    { status: 400, body },
    { status: 400, body },
  ]);
  const client = new GraphClient({ accessToken: source, transport });
  await client.get('1').either();
  await client.get('1', {}, { accessToken: 'EAAown' }).either();
  expect(notified).toEqual(['expired', 'EAAsource']);
});
