import { describe, expect, test } from '@jest/globals';
import {
  AccessTokenError,
  GraphClient,
  InvalidArgumentError,
  InvalidParameterError,
  OutcomeUnknownError,
  PermissionError,
  RateLimitError,
  raw,
  TimeoutError,
} from '@edgewalk/core';
import { type FacebookLogin, facebookLogin } from '../../src/index.js';
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

const graph = 'https://graph.facebook.com/v27.0';
const short = 'EAAshort0123456789';
const body = { access_token: 'EAAnew0123456789', token_type: 'bearer', expires_in: 5_183_944 };
const ok: Reply = { body };

function login(...replies: Reply[]) {
  const { options, requests } = scriptReplies(...replies);
  return { fb: facebookLogin({ ...options, clientToken: 'client-token-77' }), requests };
}

const proofed = { appsecret_proof: expect.stringMatching(/^[0-9a-f]{64}$/) };

const lacking = (path: string) => ({ left: { _tag: 'DecodeError', mismatches: [{ path }] } });

describe('The link to the login page', () => {
  test('asks for permissions, with a state that is new each time', () => {
    const { fb } = login();
    const { url, state } = fb.authorizationUrl({ scope: ['instagram_basic', raw('brand_new')] });
    expect(describeRequest({ method: 'GET', url, headers: {}, summary: { method: 'GET', path: '' } })).toMatchObject({
      at: 'GET https://www.facebook.com/v27.0/dialog/oauth',
      query: {
        client_id: appId,
        redirect_uri: redirectUri,
        response_type: 'code',
        scope: 'instagram_basic,brand_new',
        state,
      },
    });
    expect(state).toMatch(/^[\w-]{43}$/);
    expect(fb.authorizationUrl({ scope: ['email'] }).state).not.toBe(state);
    expect(url).not.toContain(appSecret);
  });

  test('takes a configuration, what to ask again, a form, extras and a state', () => {
    const extras = { setup: { channel: 'IG_API_ONBOARDING' } };
    const { url, state } = login().fb.authorizationUrl({
      configId: '99',
      authType: 'rerequest',
      display: 'popup',
      extras,
      state: 'mine',
    });
    const { searchParams } = new URL(url);
    expect(state).toBe('mine');
    expect(Object.fromEntries(searchParams)).toEqual({
      client_id: appId,
      redirect_uri: redirectUri,
      response_type: 'code',
      config_id: '99',
      auth_type: 'rerequest',
      display: 'popup',
      extras: JSON.stringify(extras),
      state: 'mine',
    });
  });

  test.each<[string, object]>([
    ['nothing to ask for', {}],
    ['an empty list', { scope: [] }],
    ['a text', { scope: 'email' }],
    ['a name with a blank', { scope: ['email user_posts'] }],
    ['an empty state', { scope: ['email'], state: '' }],
  ])('refuses %s', (_, options) => {
    expect(catchError(() => login().fb.authorizationUrl(options as never))).toBeInstanceOf(InvalidArgumentError);
  });

  test('is for another host with a baseUrl, and needs a redirect address', () => {
    const other = facebookLogin({ appId, redirectUri, baseUrl: 'http://127.0.0.1:4000/', version: 'v25.0' });
    expect(other.authorizationUrl({ scope: ['email'] }).url).toMatch(
      /^http:\/\/127\.0\.0\.1:4000\/v25\.0\/dialog\/oauth\?client_id=/,
    );
    expect(catchError(() => facebookLogin({ appId }).authorizationUrl({ scope: ['email'] }))).toBeInstanceOf(
      InvalidArgumentError,
    );
  });
});

describe('A token of Facebook Login', () => {
  // A code works once: whoever sends it again gets an error for a login that has succeeded.
  test.each([
    ['exchangeCode', (fb: FacebookLogin) => fb.exchangeCode('AQcode')],
    ['redeemClientCode', (fb: FacebookLogin) => fb.redeemClientCode('AQcode')],
  ] as const)('is not asked for again by itself when the response to a code is lost: %s', async (_, step) => {
    for (const reply of [{ text: '' }, { status: 502, text: '' }, { status: 500, body: envelope(2) }]) {
      const { fb, requests } = login(reply);
      expect(await catchRejection(step(fb))).toMatchObject({ retry: 'never' });
      expect(requests).toHaveLength(1);
    }
  });

  test.each([
    [0.5, /younger and still works/],
    [1.2, /at least 24 hours old and has not expired/],
    [70, /has expired/],
  ])('of %d days that is not refreshed is told why', async (days, advice) => {
    const { fb } = login({ status: 400, body: envelope(100) });
    const obtainedAt = now - days * day;
    const old = { accessToken: short, obtainedAt, expiresAt: obtainedAt + 60 * day };
    expect((await catchRejection(fb.refresh(old))).advice).toMatch(advice);
  });

  test('comes for a code, by a form: the secret is in no URL', async () => {
    const { fb, requests } = login(ok);
    const call = fb.exchangeCode('AQcode');
    expect(requests).toHaveLength(0);
    expect(await call).toEqual({
      accessToken: body.access_token,
      obtainedAt: now,
      expiresAt: now + 5_183_944_000,
    });
    await call;
    expect(requests).toHaveLength(1);
    expect(describeRequest(requests[0])).toEqual({
      at: `POST ${graph}/oauth/access_token`,
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

  test.each(['extend', 'refresh'] as const)('is exchanged: %s', async (step) => {
    const { fb, requests } = login(ok);
    const longToken = { accessToken: short, obtainedAt: now - 2 * day, userId: '7', permissions: ['email'] };
    expect(await fb[step](longToken)).toMatchObject({ userId: '7', permissions: ['email'] });
    expect(describeRequest(requests[0])).toEqual({
      at: `POST ${graph}/oauth/access_token`,
      query: {},
      form: {
        grant_type: 'fb_exchange_token',
        client_id: appId,
        client_secret: appSecret,
        fb_exchange_token: short,
      },
    });
  });

  test('does not end when Meta names no end', async () => {
    const { fb } = login({ body: { access_token: 'EAAx', expires_in: 0 } }, { body: { access_token: 'EAAx' } });
    expect(await fb.extend(short)).not.toHaveProperty('expiresAt');
    expect(await fb.extend(short)).not.toHaveProperty('expiresAt');
  });

  // Recorded answers have digits as text; whatever else is odd must not cost a code that works once.
  test.each([
    [{ expires_in: '5183944' }, { expiresAt: now + 5_183_944_000 }],
    [{ expires_in: ' 60 ' }, { expiresAt: now + 60_000 }],
    [{ expires_in: 'never', machine_id: 77 }, { machineId: '77' }],
    [{ expires_in: null, user_id: 5, permissions: { odd: 1 } }, { userId: '5' }],
    [{ expires_in: [60], user_id: {}, machine_id: false }, {}],
  ])('is taken with odd members: %j', async (odd, expected) => {
    const { fb } = login({ body: { access_token: 'EAAx', token_type: 'bearer', ...odd } });
    expect(await fb.extend(short)).toEqual({ accessToken: 'EAAx', obtainedAt: now, ...expected });
  });

  test.each(['', ' '])('is none when it is empty: %j', async (empty) => {
    const { fb } = login({ body: { access_token: empty, token_type: 'bearer' } }, { body: { code: empty } });
    expect(await fb.extend(short).either()).toMatchObject(lacking('access_token'));
    expect(await fb.clientCode(short).either()).toMatchObject(lacking('code'));
  });

  test("can be the app's own", async () => {
    const { fb, requests } = login({ body: { access_token: `${appId}|hash`, token_type: 'bearer' } });
    expect(await fb.appToken()).toEqual({ accessToken: `${appId}|hash`, obtainedAt: now });
    expect(describeRequest(requests[0]).form).toEqual({
      grant_type: 'client_credentials',
      client_id: appId,
      client_secret: appSecret,
    });
  });

  test('goes to a device by a code', async () => {
    const { fb, requests } = login({ body: { code: 'AQclient' } }, { body: { ...body, machine_id: 'M2' } });
    expect(await fb.clientCode(short)).toBe('AQclient');
    expect(await fb.redeemClientCode('AQclient', { machineId: 'M1' })).toMatchObject({ machineId: 'M2' });
    expect(requests.map(describeRequest)).toMatchObject([
      {
        at: `GET ${graph}/oauth/client_code`,
        query: { client_id: appId, client_secret: appSecret, redirect_uri: redirectUri, access_token: short },
      },
      {
        at: `POST ${graph}/oauth/access_token`,
        form: { client_id: appId, redirect_uri: redirectUri, code: 'AQclient', machine_id: 'M1' },
      },
    ]);
    expect(requests[1]?.body).not.toContain('secret');
  });
});

describe('The login of a device', () => {
  const begun = {
    code: 'devicecode0123456',
    user_code: 'A1NWZ9',
    verification_uri: 'https://www.facebook.com/device',
    expires_in: 420,
    interval: 5,
  };

  test('begins with a code to show, and ends with a token', async () => {
    const { fb, requests } = login({ body: begun }, ok);
    const code = await fb.device.begin({ scope: ['public_profile'] });
    expect(code).toEqual({
      code: begun.code,
      userCode: 'A1NWZ9',
      verificationUri: begun.verification_uri,
      expiresAt: now + 420_000,
      intervalMs: 5_000,
    });
    expect(await fb.device.poll(code)).toMatchObject({ accessToken: body.access_token });
    expect(requests.map(describeRequest)).toMatchObject([
      {
        at: `POST ${graph}/device/login`,
        form: { access_token: `${appId}|client-token-77`, scope: 'public_profile' },
      },
      {
        at: `POST ${graph}/device/login_status`,
        form: { access_token: `${appId}|client-token-77`, code: begun.code },
      },
    ]);
  });

  test.each([
    [1349174, AccessTokenError, { problem: 'pending', retry: 'after' }],
    [1349172, RateLimitError, { allowance: 'device login', retry: 'after' }],
    [1349152, AccessTokenError, { problem: 'expired', retry: 'never' }],
    [1349173, AccessTokenError, { problem: 'declined', retry: 'never' }],
  ])('says what is the matter: %i', async (subcode, Kind, facts) => {
    const { fb } = login({ status: 400, body: envelope(31, 'wait', { error_subcode: subcode }) });
    const error = await catchRejection(fb.device.poll('devicecode'));
    expect(error).toBeInstanceOf(Kind);
    expect(error).toMatchObject(facts);
  });

  test('needs the client token', () => {
    const fb = facebookLogin(scriptReplies().options);
    expect(catchError(() => fb.device.begin({ scope: ['email'] }))).toBeInstanceOf(InvalidArgumentError);
  });
});

const page = (id: string) => ({
  id,
  name: `Page ${id}`,
  access_token: `EAApage${id}00000`,
  tasks: ['MANAGE'],
});

describe('Tokens of Pages', () => {
  test('one', async () => {
    const { fb, requests } = login({ body: { access_token: 'EAApage012345', id: '55' } });
    expect(await fb.pageToken({ userToken: short, pageId: '55' })).toEqual({
      accessToken: 'EAApage012345',
      obtainedAt: now,
    });
    expect(describeRequest(requests[0])).toEqual({
      at: `GET ${graph}/55`,
      query: { fields: 'access_token', ...proofed },
      form: {},
      authorization: `Bearer ${short}`,
    });
  });

  test('one that is not given is a missing role or permission', async () => {
    const error = await catchRejection(login({ body: { id: '55' } }).fb.pageToken({ userToken: short, pageId: '55' }));
    expect(error).toBeInstanceOf(PermissionError);
    expect(error.advice).toMatch(/role on the Page/);
  });

  test('all, over all pages of the list', async () => {
    const next = `${graph}/me/accounts?access_token=x&limit=100&after=B`;
    const { fb, requests } = login(
      { body: { data: [page('1')], paging: { cursors: { after: 'B' }, next } } },
      { body: { data: [page('2')] } },
    );
    const seen: unknown[] = [];
    for await (const { id, access_token } of fb.pageTokens({ userToken: short })) seen.push([id, access_token]);
    expect(seen).toEqual([
      ['1', 'EAApage100000'],
      ['2', 'EAApage200000'],
    ]);
    expect(requests.map((request) => describeRequest(request).query['after'])).toEqual([undefined, 'B']);
    expect(describeRequest(requests[0])).toMatchObject({
      at: `GET ${graph}/me/accounts`,
      query: { fields: 'id,name,access_token,tasks', limit: '100', ...proofed },
      authorization: `Bearer ${short}`,
    });
  });
});

describe('What Meta knows of a token', () => {
  const valid = {
    app_id: appId,
    type: 'USER',
    application: 'App',
    data_access_expires_at: 1_585_040_349,
    expires_at: 0,
    issued_at: 1_572_163_200,
    is_valid: true,
    scopes: ['pages_show_list'],
    granular_scopes: [{ scope: 'pages_show_list', target_ids: ['123'] }],
    user_id: '9',
  };

  test("is asked with the app's own token", async () => {
    const { fb, requests } = login({ body: { data: valid } });
    expect(await fb.inspect(short)).toEqual(valid);
    expect(describeRequest(requests[0])).toMatchObject({
      at: `GET ${graph}/debug_token`,
      query: { input_token: short },
      authorization: `Bearer ${appId}|${appSecret}`,
    });
  });

  test('is asked with another, or with the token itself where there is no secret', async () => {
    const { options, requests } = scriptReplies({ body: { data: valid } }, { body: { data: valid } });
    const fb = facebookLogin(omitAppSecret(options));
    await fb.inspect(short);
    await fb.inspect(short, { accessToken: 'EAAdeveloper' });
    expect(requests.map((request) => describeRequest(request).authorization)).toEqual([
      `Bearer ${short}`,
      'Bearer EAAdeveloper',
    ]);
  });

  test('includes why it works no more', async () => {
    const error = { code: 190, message: 'Session has expired', subcode: 463 };
    const { fb } = login({ body: { data: { error, is_valid: false, scopes: [] } } });
    expect(await fb.inspect(short)).toEqual({ error, is_valid: false, scopes: [] });
  });

  test('includes what was granted, which can be taken back', async () => {
    const granted = [{ permission: 'email', status: 'declined' }];
    const { fb, requests } = login(
      { body: { data: granted } },
      { body: { success: true } },
      { body: { success: true } },
    );
    expect(await fb.permissions(short)).toEqual(granted);
    expect(await fb.revoke(short, 'email')).toEqual({ success: true });
    expect(await fb.revoke(short)).toEqual({ success: true });
    expect(requests.map((request) => describeRequest(request).at)).toEqual([
      `GET ${graph}/me/permissions`,
      `DELETE ${graph}/me/permissions/email`,
      `DELETE ${graph}/me/permissions`,
    ]);
    expect(catchError(() => fb.revoke(short, raw('a/b')))).toBeInstanceOf(InvalidArgumentError);
  });

  test('includes the Instagram accounts behind it, over all pages of the list', async () => {
    const next = `${graph}/me/accounts?after=B`;
    const { fb, requests } = login(
      {
        body: {
          data: [{ id: '1' }, { id: '2', instagram_business_account: { id: '1784', username: 'jo' } }],
          paging: { next },
        },
      },
      { body: { data: [{ id: '3', instagram_business_account: { id: '1785' } }] } },
      { body: { data: [] } },
      { body: { data: { is_valid: true, granular_scopes: [{ scope: 'instagram_basic', target_ids: ['1786'] }] } } },
      { body: { id: '1786', username: 'al' } },
    );
    const call = fb.instagramAccounts(short);
    expect(requests).toHaveLength(0);
    expect(await call).toEqual([
      { id: '1784', username: 'jo', page: { id: '2' }, via: 'pages' },
      { id: '1785', page: { id: '3' }, via: 'pages' },
      { id: '1786', username: 'al', via: 'granular scopes' },
    ]);
    await call;
    expect(requests.map((request) => new URL(request.url).pathname.slice(7))).toEqual([
      'me/accounts',
      'me/accounts',
      'me/businesses',
      'debug_token',
      '1786',
    ]);
  });

  test('fails for a refused token', async () => {
    const { fb } = login({ status: 400, body: envelope(190, 'no', { error_subcode: 460 }) });
    expect(await catchRejection(fb.instagramAccounts(short))).toMatchObject({
      _tag: 'AccessTokenError',
      problem: 'revoked',
    });
  });
});

describe('A step that fails', () => {
  test('tells of a wrong secret as what it is', async () => {
    const { fb } = login({ status: 400, body: envelope(1, 'Error validating client secret.') });
    const error = await catchRejection(fb.exchangeCode('AQcode'));
    expect(error).toBeInstanceOf(InvalidParameterError);
    expect(error).toMatchObject({ retry: 'never', code: 1, advice: expect.stringContaining('appSecret') });
  });

  test.each([36007, 36008, 36009])('tells what to do about a code that is refused: %i', async (subcode) => {
    const { fb } = login({ status: 400, body: envelope(100, 'used', { error_subcode: subcode }) });
    const error = await catchRejection(fb.exchangeCode('AQcode'));
    expect(error.advice).toMatch(/begin the login again/);
    expect(error).toMatchObject({ subcode, traceId: 'Atrace' });
  });

  test('leaves in doubt whether a code is used up when the answer is lost', async () => {
    const lost = new TimeoutError({ message: 'late', retry: 'never', advice: 'wait', timeoutMs: 5, sent: true });
    const error = await catchRejection(login({ error: lost }).fb.exchangeCode('AQcode'));
    expect(error).toBeInstanceOf(OutcomeUnknownError);
    expect(error).toMatchObject({ cause: lost, advice: expect.stringContaining('begin the login again') });
  });

  test.each<[string, () => unknown]>([
    ['no app secret', () => facebookLogin({ appId, redirectUri }).exchangeCode('AQ')],
    ['no app secret to extend', () => facebookLogin({ appId }).extend(short)],
    ['no redirect address', () => facebookLogin({ appId, appSecret }).exchangeCode('AQ')],
    ['no code', () => login().fb.exchangeCode('')],
    ['a token with a blank', () => login().fb.extend('a b')],
    ['no token', () => login().fb.refresh(undefined as never)],
    ['no token to ask with', () => login().fb.permissions('')],
    ['a Page without an id', () => login().fb.pageToken({ userToken: short, pageId: 'a/b' })],
    ['no app id', () => facebookLogin({} as never)],
    ['an app id that is a number', () => facebookLogin({ appId: 5 as never })],
    ['a misspelt option', () => facebookLogin({ appId, secret: 'x' } as never)],
    ['a bad version', () => facebookLogin({ appId, version: '26' as never })],
    ['a bad base URL', () => facebookLogin({ appId, baseUrl: 'localhost' })],
    ['a bad redirect address', () => facebookLogin({ appId, redirectUri: '/callback' })],
    ['a bad client token', () => facebookLogin({ appId, clientToken: 'a b' })],
  ])('before anything is sent says so at once: %s', (_, act) => {
    expect(catchError(act)).toBeInstanceOf(InvalidArgumentError);
  });
});

test.each([
  ['of the app', (fb: FacebookLogin) => fb.source(fb.appToken()), body.access_token],
  ['that is exchanged for a long one', (fb: FacebookLogin) => fb.source(fb.extend(short)), body.access_token],
  ['that is long already', () => short, short],
  ['that comes for a code', (fb: FacebookLogin) => fb.source(fb.exchangeCode('AQ')), body.access_token],
])('A client is made with a token %s, which is got at the first request', async (_, sourceFor, expected) => {
  const needed = sourceFor.length > 0 ? [ok] : [];
  const { options, requests, transport } = scriptReplies(...needed, { body: { id: '1' } }, { body: { id: '1' } });
  const client = new GraphClient({ accessToken: sourceFor(facebookLogin(options)), transport });
  expect(requests).toHaveLength(0);
  await client.get('me');
  await client.get('me');
  expect(requests.map((request) => describeRequest(request).authorization)).toEqual([
    ...needed.map(() => undefined),
    `Bearer ${expected}`,
    `Bearer ${expected}`,
  ]);
});

test('A source gets its token once, however many ask for it', async () => {
  const { options } = scriptReplies(ok);
  const fb = facebookLogin(options);
  const source = fb.source(fb.extend(short));
  expect(source.login).toBe('facebook');
  expect(await Promise.all([source.token(), source.token()])).toMatchObject([
    { right: body.access_token },
    { right: body.access_token },
  ]);
  expect(await source.token()).toMatchObject({ right: body.access_token });
});

test('A source forgets a failure', async () => {
  const fb = facebookLogin(scriptReplies({ status: 500, body: envelope(2) }, ok).options);
  const source = fb.source(fb.appToken());
  expect(await source.token()).toMatchObject({ left: { _tag: 'TransientError' } });
  expect(await source.token()).toMatchObject({ right: body.access_token });
});
