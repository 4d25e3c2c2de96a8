import { describe, expect, test } from '@jest/globals';
import { InvalidArgumentError, InvalidParameterError, raw } from '@edgewalk/core';
import { memoryStore, parseSignedRequest, threadsLogin, TokenManager } from '../../src/index.js';
import {
  appId,
  appSecret,
  catchError,
  catchRejection,
  day,
  describeRequest,
  envelope,
  now,
  omitAppSecret,
  redirectUri,
  type Reply,
  scriptReplies,
} from '../support/scripted-login.js';

const long = 'THAAlong0123456789';

function login(...replies: Reply[]) {
  const { options, requests } = scriptReplies(...replies);
  return { th: threadsLogin(options), requests };
}

// The parameters of the link, and no others, are those of Meta's sample app (fbsamples/threads_api, /login), of threads-go
// (GetAuthURL) and of the provider of Auth.js.
test('The link to the login page separates permissions by commas', () => {
  const { th } = login();
  const { url, state } = th.authorizationUrl({
    scope: ['threads_basic', 'threads_content_publish', raw('threads_new')],
  });
  const { origin, pathname, search, searchParams } = new URL(url);
  expect(origin + pathname).toBe('https://threads.com/oauth/authorize');
  expect(search).toContain('scope=threads_basic%2Cthreads_content_publish%2Cthreads_new');
  expect(Object.fromEntries(searchParams)).toEqual({
    client_id: appId,
    redirect_uri: redirectUri,
    response_type: 'code',
    scope: 'threads_basic,threads_content_publish,threads_new',
    state,
  });
  // @ts-expect-error: Instagram's permissions are not those of Threads
  expect(th.authorizationUrl({ scope: ['instagram_business_basic'] }).url).toContain('instagram_business_basic');
});

test('The code comes back with a fragment that is no part of it', () => {
  const { th } = login();
  expect(th.parseRedirect(`${redirectUri}?code=AQBZzYhLZB&state=s#_`, { state: 's' })).toBe('AQBZzYhLZB');
});

describe('A token for a code', () => {
  // The bodies: of Meta's Postman collection with `user_id` as text, of python-facebook as a number, of threads-go's tests
  // with a lifetime.
  test.each([
    ['a text', `{"access_token":"${long}","user_id":"17841400455970029"}`, 3_600],
    ['a number beyond 2^53', `{"access_token":"${long}","user_id":17841400455970029}`, 3_600],
    [
      'with a lifetime',
      `{"access_token":"${long}","token_type":"bearer","expires_in":3000,"user_id":17841400455970029}`,
      3_000,
    ],
  ])('is read from every body that Meta sends: the id is %s', async (_, text, seconds) => {
    const { th, requests } = login({ text });
    expect(await th.exchangeCode('AQcode')).toEqual({
      accessToken: long,
      obtainedAt: now,
      expiresAt: now + seconds * 1_000,
      userId: '17841400455970029',
    });
    // As Meta's sample app sends it: a form, to the host of the API.
    expect(describeRequest(requests[0])).toEqual({
      at: 'POST https://graph.threads.net/oauth/access_token',
      query: {},
      form: {
        client_id: appId,
        client_secret: appSecret,
        grant_type: 'authorization_code',
        redirect_uri: redirectUri,
        code: 'AQcode',
      },
    });
  });
});

describe('A long token', () => {
  // "Get Long-Lived Access Token" and "Refresh Access Token" of Meta's Postman collection.
  test('comes for a short one, and is refreshed without the app secret', async () => {
    const body = { access_token: long, token_type: 'bearer', expires_in: 5_184_000 };
    const { options, requests } = scriptReplies({ body }, { body });
    const expected = { accessToken: long, obtainedAt: now, expiresAt: now + 60 * day, userId: '9' };
    const short = { accessToken: 'THAAshort', obtainedAt: now, userId: '9' };
    expect(await threadsLogin(options).extend(short)).toEqual(expected);
    expect(await threadsLogin(omitAppSecret(options)).refresh({ ...short, accessToken: long })).toEqual(expected);
    expect(requests.map(describeRequest)).toEqual([
      {
        at: 'GET https://graph.threads.net/access_token',
        query: { grant_type: 'th_exchange_token', client_secret: appSecret, access_token: 'THAAshort' },
        form: {},
      },
      {
        at: 'GET https://graph.threads.net/refresh_access_token',
        query: { grant_type: 'th_refresh_token', access_token: long },
        form: {},
      },
    ]);
  });

  test('of a private profile is not refreshed: the advice says so', async () => {
    const { th } = login({ status: 400, body: envelope(100, 'no') });
    const error = await catchRejection(th.refresh(long));
    expect(error).toBeInstanceOf(InvalidParameterError);
    expect(error.advice).toMatch(/at least 24 hours old.*private profile/);
  });

  test('is kept fresh by the token manager', async () => {
    const body = { access_token: 'THAAfresh0123456789', token_type: 'bearer', expires_in: 5_184_000 };
    const { th, requests } = login({ body });
    const manager = new TokenManager({ login: th, store: memoryStore(), now: () => now });
    await manager.adopt({ accessToken: long, obtainedAt: now - 58 * day, expiresAt: now + 2 * day, userId: '9' });
    expect(manager.login).toBe('threads');
    const token = await manager.token();
    expect(token).toMatchObject({ _tag: 'Right', right: body.access_token });
    expect(requests).toHaveLength(1);
  });
});

describe('The app', () => {
  test('has a token of its own', async () => {
    // "Get App Access Token" of Meta's Postman collection.
    const { th, requests } = login({ text: '{"access_token": "TH|1234567890|abcd1234", "token_type": "bearer"}' });
    expect(await th.appToken()).toEqual({ accessToken: 'TH|1234567890|abcd1234', obtainedAt: now });
    expect(describeRequest(requests[0])).toEqual({
      at: 'GET https://graph.threads.net/oauth/access_token',
      query: { grant_type: 'client_credentials', client_id: appId, client_secret: appSecret },
      form: {},
    });
  });

  test('inspects tokens in its own name', async () => {
    // The body and the form of the token are those of threads-go's TestDebugToken_Success.
    const data = {
      type: 'USER',
      application: 'Test App',
      is_valid: true,
      expires_at: 1_735_689_600,
      issued_at: 1_735_603_200,
      user_id: '12345',
      scopes: ['threads_basic'],
    };
    const { th, requests } = login({ body: { data } });
    expect(await th.inspect(long)).toEqual(data);
    expect(describeRequest(requests[0])).toMatchObject({
      at: 'GET https://graph.threads.net/v1.0/debug_token',
      query: { input_token: long },
      authorization: `Bearer TH|${appId}|${appSecret}`,
    });
  });

  test('without a secret inspects a token in the name of its person', async () => {
    const { options, requests } = scriptReplies({ body: { data: { is_valid: true } } });
    await threadsLogin(omitAppSecret(options)).inspect(long);
    expect(describeRequest(requests[0]).authorization).toBe(`Bearer ${long}`);
  });
});

test('People who leave are named by a request that is signed with the secret of the Threads app', () => {
  // Signed by the steps of Meta's guide to signed requests, with a tool of its own.
  const signed =
    '0kWSVuOJVIDvFezojNqLHHO5RI5MVOXZqZIkEizWcvA.eyJ1c2VyX2lkIjoiMjE4NDcxIiwiYWxnb3JpdGhtIjoiSE1BQy1TSEEyNTYiLCJpc3N1ZWRfYXQiOjE3NjQ1MTc2MDB9';
  expect(parseSignedRequest(signed, ['another', 'edgewalk-test-secret'])).toMatchObject({ user_id: '218471' });
});

test('A login of Threads has one version, and none of the methods that Meta does not offer for it', () => {
  const { options } = scriptReplies();
  // @ts-expect-error: there is no version to choose
  const error = catchError(() => threadsLogin({ ...options, version: 'v26.0' }));
  expect(error).toBeInstanceOf(InvalidArgumentError);
  expect(error).toMatchObject({ message: expect.stringContaining('Threads has v1.0 only') });
  for (const name of ['permissions', 'revoke', 'instagramAccounts', 'device', 'pageToken'])
    expect(name in threadsLogin(options)).toBe(false);
});
