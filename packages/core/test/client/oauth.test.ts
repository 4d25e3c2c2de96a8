import { describe, expect, test } from '@jest/globals';
import * as E from 'fp-ts/lib/Either.js';
import * as t from 'io-ts';
import { AbortError, AccessTokenError, DecodeError, InvalidArgumentError, NotFoundError } from '../../src/index.js';
import { composedCall, oauthCall, type OauthRequest, record } from '../../src/declare/index.js';
import { envelope, failureOf, paramsOf, targetOf, type Reply, scripted, scriptedClient } from '../support/script.js';

const Answer = record('Answer', { access_token: t.string });
const ok = { body: { access_token: 'new' } };

function call(replies: Reply[], more: Partial<OauthRequest<t.TypeOf<typeof Answer>>> = {}) {
  const { transport, requests } = scripted(replies);
  const request = {
    operation: 'login.exchange',
    method: 'POST' as const,
    host: 'https://graph.facebook.com',
    path: 'oauth/access_token',
    params: { code: 'the-code', left: undefined },
    secrets: ['the-code'],
    response: Answer,
    ...more,
  };
  return { call: oauthCall(request, { transport, timeoutMs: 1_000 }), requests };
}

/** The Authorization header of a call with another token as an option. */
async function headerOf(more: Partial<OauthRequest<t.TypeOf<typeof Answer>>>) {
  const { call: oauth, requests } = call([ok], more);
  await oauth.with({ accessToken: 'another' });
  return requests[0]?.headers['authorization'];
}

describe('A call of a login', () => {
  test('is lazy, is sent once, and has no token', async () => {
    const { call: oauth, requests } = call([ok]);
    expect(requests).toHaveLength(0);
    expect(await oauth).toEqual({ access_token: 'new' });
    expect(await oauth.either()).toEqual(E.right({ access_token: 'new' }));
    expect(requests).toHaveLength(1);
    expect(targetOf(requests[0])).toBe('POST https://graph.facebook.com/oauth/access_token');
    expect(paramsOf(requests[0])).toEqual({ code: 'the-code' });
    expect(requests[0]?.headers).not.toHaveProperty('authorization');
  });

  test('is a program that sends again at each run', async () => {
    const { call: oauth, requests } = call([ok, ok]);
    await oauth.task();
    await oauth.task();
    expect(requests).toHaveLength(2);
  });

  test('has a version, a token and a proof if given', async () => {
    const more = { method: 'GET', version: 'v27.0', accessToken: 'the-token', appSecret: 's3cret' } as const;
    const { call: oauth, requests } = call([ok], more);
    await oauth;
    expect(targetOf(requests[0])).toBe('GET https://graph.facebook.com/v27.0/oauth/access_token');
    expect(requests[0]?.headers).toMatchObject({ authorization: 'Bearer the-token' });
    expect(paramsOf(requests[0])).toMatchObject({ appsecret_proof: expect.stringMatching(/^\w{64}$/) });
  });

  test('goes to another host by its own options', async () => {
    const { call: oauth, requests } = call([ok], { version: 'v27.0' });
    await oauth.with({ baseUrl: 'http://127.0.0.1:4000/', version: 'v25.0' });
    expect(targetOf(requests[0])).toBe('POST http://127.0.0.1:4000/v25.0/oauth/access_token');
  });

  test('uses another token of its own options, if it has one', async () => {
    expect(await headerOf({ accessToken: 'the-token' })).toBe('Bearer another');
    expect(await headerOf({})).toBeUndefined();
  });

  test('can be aborted', async () => {
    const { call: oauth, requests } = call([]);
    expect(await failureOf(oauth.signal(AbortSignal.abort()))).toBeInstanceOf(AbortError);
    expect(requests).toHaveLength(0);
  });

  test('fails with a typed error, and may explain it', async () => {
    const refused = { status: 400, body: envelope(190, { message: 'bad the-code' }) };
    const error = await failureOf(call([refused]).call);
    expect(error).toBeInstanceOf(AccessTokenError);
    expect(error.message).not.toContain('the-code');
    const explained = new NotFoundError({ message: 'm', retry: 'never', advice: 'a' });
    expect(await failureOf(call([refused], { explain: () => explained }).call)).toBe(explained);
  });

  test.each(['EAAthe-token', 'EAAanother-token'])(
    'shows neither its token nor that of its own options: %s',
    async (secret) => {
      const refused = { status: 400, body: envelope(190, { message: `${secret} is bad` }) };
      const error = await failureOf(
        call([refused], { accessToken: 'first-token-of-it' }).call.with({ accessToken: 'other-token-of-it' }),
      );
      expect(JSON.stringify([error.message, error])).not.toContain(secret);
    },
  );

  test('fails when the response has another shape', async () => {
    expect(await failureOf(call([{ body: { token: 'the-code' } }]).call)).toBeInstanceOf(DecodeError);
  });

  test('does not fit into a batch', () => {
    const { client } = scriptedClient([]);
    expect(() => client.batch([call([]).call])).toThrow(InvalidArgumentError);
  });
});

test('A composed call runs once, when it is awaited, and accepts options', async () => {
  const seen: unknown[] = [];
  const called = composedCall({ operation: 'login.accounts', method: 'GET', path: 'me' }, (options) => async () => {
    seen.push(options);
    return E.right(5);
  });
  expect(seen).toEqual([]);
  expect(await called.with({ timeoutMs: 7 })).toBe(5);
  expect([await called, await called]).toEqual([5, 5]);
  expect(seen).toEqual([{ timeoutMs: 7 }, {}]);
});
