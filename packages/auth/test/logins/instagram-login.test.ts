import { describe, expect, test } from '@jest/globals';
import { AccessTokenError, DecodeError, InvalidArgumentError, InvalidParameterError } from '@edgewalk/core';
import { instagramLogin, type TokenLike } from '../../src/index.js';
import {
  scriptReplies,
  appId,
  appSecret,
  day,
  envelope,
  catchRejection,
  now,
  redirectUri,
  type Reply,
  catchError,
  describeRequest,
  omitAppSecret,
} from '../support/scripted-login.js';

const long = 'IGAAlong0123456789';

function login(...replies: Reply[]) {
  const { options, requests } = scriptReplies(...replies);
  return { ig: instagramLogin(options), requests };
}

test('The link to the login page asks for permissions', () => {
  const { ig } = login();
  const { url, state } = ig.authorizationUrl({
    scope: ['instagram_business_basic', 'instagram_business_manage_comments'],
    forceReauth: true,
    enableFbLogin: false,
  });
  const { origin, pathname, searchParams } = new URL(url);
  expect(origin + pathname).toBe('https://www.instagram.com/oauth/authorize');
  expect(Object.fromEntries(searchParams)).toEqual({
    client_id: appId,
    redirect_uri: redirectUri,
    response_type: 'code',
    scope: 'instagram_business_basic,instagram_business_manage_comments',
    // As the links of the app dashboard and production have them.
    force_reauth: 'true',
    force_authentication: '1',
    enable_fb_login: '0',
    state,
  });
  // @ts-expect-error: Facebook's permissions are not Instagram's
  expect(ig.authorizationUrl({ scope: ['instagram_basic'] }).url).toContain('instagram_basic');
});

test('With a baseUrl every host is replaced', async () => {
  const body = { access_token: long, expires_in: 60 };
  const { options, requests } = scriptReplies({ body }, { body }, { body }, { body: { user_id: '1' } });
  const ig = instagramLogin({ ...options, baseUrl: 'http://127.0.0.1:4000' });
  expect(ig.authorizationUrl({ scope: ['instagram_business_basic'] }).url).toMatch(
    /^http:\/\/127\.0\.0\.1:4000\/oauth\/authorize\?/,
  );
  await ig.exchangeCode('AQ');
  await ig.extend(long);
  await ig.refresh(long);
  await ig.instagramAccounts(long);
  expect(requests.map((request) => describeRequest(request).at)).toEqual([
    'POST http://127.0.0.1:4000/oauth/access_token',
    'GET http://127.0.0.1:4000/access_token',
    'GET http://127.0.0.1:4000/refresh_access_token',
    'GET http://127.0.0.1:4000/v27.0/me',
  ]);
});

describe('A token for a code', () => {
  const permissions = ['instagram_business_basic', 'instagram_business_manage_comments'];
  const expected = {
    accessToken: long,
    obtainedAt: now,
    expiresAt: now + 3_600_000,
    userId: '17841400455970029',
    permissions,
  };
  const token = `"access_token":"${long}"`;

  test.each([
    ['wrapped', `{"data":[{${token},"user_id":"17841400455970029","permissions":"${permissions.join(',')}"}]}`],
    ['flat, the id a number', `{${token},"user_id":17841400455970029,"permissions":"${permissions.join(',')}"}`],
    ['flat, a list', `{${token},"user_id":"17841400455970029","permissions":${JSON.stringify(permissions)}}`],
    [
      'wrapped, with blanks',
      `{"data":[{${token},"user_id":17841400455970029,"permissions":"${permissions.join(', ')}"}]}`,
    ],
  ])('is read from every body that Instagram sends: %s', async (_, text) => {
    const { ig, requests } = login({ text });
    expect(await ig.exchangeCode('AQcode')).toEqual(expected);
    expect(describeRequest(requests[0])).toEqual({
      at: 'POST https://api.instagram.com/oauth/access_token',
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

  test('may be all there is', async () => {
    const { accessToken, obtainedAt, expiresAt } = expected;
    const got = await login({ text: `{${token}}` }).ig.exchangeCode('AQcode');
    expect(got).toEqual({ accessToken, obtainedAt, expiresAt });
  });

  test.each([{ data: [] }, { data: [{ user_id: 1 }] }, { token: long }, [], { access_token: 5 }])(
    'is not read from anything else: %j',
    async (body) => {
      const error = await catchRejection(login({ body }).ig.exchangeCode('AQcode'));
      expect(error).toBeInstanceOf(DecodeError);
    },
  );

  test('is refused with what to do', async () => {
    const body = { error_type: 'OAuthException', code: 400, error_message: 'Matching code was not found' };
    const error = await catchRejection(login({ status: 400, body }).ig.exchangeCode('AQcode'));
    expect(error).toBeInstanceOf(AccessTokenError);
    expect(error).toMatchObject({ status: 400, advice: expect.stringContaining('begin the login again') });
  });
});

const refuse = async (token: TokenLike, body: object) => catchRejection(login({ status: 400, body }).ig.refresh(token));

describe('A long token', () => {
  test('comes for a short one, and keeps what is known of it', async () => {
    const { ig, requests } = login({
      body: { access_token: long, token_type: 'bearer', expires_in: 5_183_944 },
    });
    const short = { accessToken: 'IGAAshort', obtainedAt: now, userId: '9', permissions: ['a'] };
    expect(await ig.extend(short)).toEqual({
      accessToken: long,
      obtainedAt: now,
      expiresAt: now + 5_183_944_000,
      userId: '9',
      permissions: ['a'],
    });
    expect(describeRequest(requests[0])).toEqual({
      at: 'GET https://graph.instagram.com/access_token',
      query: { grant_type: 'ig_exchange_token', client_secret: appSecret, access_token: 'IGAAshort' },
      form: {},
    });
  });

  test('is refreshed, without the app secret, and says again what it may do', async () => {
    const body = { access_token: 'IGAAfresh', token_type: 'bearer', expires_in: 100, permissions: 'a,b' };
    const { options, requests } = scriptReplies({ body });
    expect(await instagramLogin(omitAppSecret(options)).refresh(long)).toEqual({
      accessToken: 'IGAAfresh',
      obtainedAt: now,
      expiresAt: now + 100_000,
      permissions: ['a', 'b'],
    });
    expect(describeRequest(requests[0])).toEqual({
      at: 'GET https://graph.instagram.com/refresh_access_token',
      query: { grant_type: 'ig_refresh_token', access_token: long },
      form: {},
    });
  });

  test('that is too young is to be used, and refreshed later', async () => {
    const young = { accessToken: long, obtainedAt: now - 3_600_000, expiresAt: now + 59 * day };
    const error = await refuse(young, envelope(100, 'not now'));
    expect(error).toBeInstanceOf(InvalidParameterError);
    expect(error).toMatchObject({
      retry: 'after',
      advice: expect.stringContaining(new Date(now + 23 * 3_600_000).toISOString()),
    });
    expect(await refuse(long, envelope(100, 'must be at least 24 hours old'))).toMatchObject({
      retry: 'after',
      advice: expect.stringContaining('24 hours'),
    });
  });

  test.each([
    ['Meta says so', long, envelope(190, 'over', { error_subcode: 463 })],
    ['its time is over', { accessToken: long, obtainedAt: 0, expiresAt: now }, envelope(190)],
  ])('that has ended needs a person: %s', async (_, token, body) => {
    const error = await refuse(token, body);
    expect(error).toBeInstanceOf(AccessTokenError);
    expect(error).toMatchObject({
      problem: 'expired',
      retry: 'never',
      advice: expect.stringContaining('must log in again'),
    });
  });

  test('of which nothing is known may be either', async () => {
    const error = await refuse(long, envelope(190));
    expect(error.advice).toMatch(/at least 24 hours old .* log in again/);
  });

  test.each([
    [458, 'revoked'],
    [459, 'checkpointed'],
    [464, 'unconfirmed'],
  ])('whose person must act keeps the advice of its code: %i', async (error_subcode, problem) => {
    const error = await refuse(long, envelope(190, 'no', { error_subcode }));
    expect(error).toMatchObject({ problem, advice: expect.not.stringContaining('24 hours') });
  });
});

test('The account is the one of the token', async () => {
  const { ig, requests } = login({ text: '{"id":"1","user_id":17841400455970029,"username":"jo"}' });
  expect(await ig.instagramAccounts(long)).toEqual([{ id: '17841400455970029', username: 'jo', via: 'login' }]);
  expect(describeRequest(requests[0])).toEqual({
    at: 'GET https://graph.instagram.com/v27.0/me',
    query: { fields: 'user_id,username,name', appsecret_proof: expect.stringMatching(/^\w{64}$/) },
    form: {},
    authorization: `Bearer ${long}`,
  });
});

test('What Instagram Login does not offer is no method of it', () => {
  const { ig } = login();
  for (const name of ['appToken', 'pageToken', 'inspect', 'permissions', 'device', 'clientCode'])
    expect(name in ig).toBe(false);
  // @ts-expect-error: there are no app tokens
  expect(ig.appToken).toBeUndefined();
  expect(catchError(() => instagramLogin({ appId, clientToken: 'x' } as never))).toBeInstanceOf(InvalidArgumentError);
});
