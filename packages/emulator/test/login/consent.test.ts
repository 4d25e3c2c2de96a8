import { describe, expect, test } from '@jest/globals';
import { callback, locationOf, loggingIn } from './flows.js';

const { here, app, exchange, get, me, press, facebookCode } = loggingIn();

const dialogs = [
  ['Facebook', '/v27.0/dialog/oauth', 'facebook', 'email,pages_show_list', '#_=_'],
  ['Facebook, without a version', '/dialog/oauth', 'facebook', 'email pages_show_list', '#_=_'],
  ['Instagram', '/oauth/authorize', 'instagram', 'instagram_business_basic', '#_'],
  ['Basic Display', '/oauth/authorize', 'basicDisplay', 'user_profile user_media', '#_'],
] as const;

describe.each(dialogs)('the consent page of %s', (_, path, product, scope, ending) => {
  const open = (more: Record<string, string> = {}) =>
    get(path, { client_id: app(product).client_id, redirect_uri: callback, state: 'a b&c', scope, ...more });

  test('names the app and what it asks for', async () => {
    const page = await open();
    expect(page.status).toBe(200);
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(page.text).toContain(here.emulator.apps[product].name);
    for (const name of scope.split(/[ ,]/)) expect(page.text).toContain(name);
    expect(page.text).toMatch(/<button id="continue"[^>]*>Continue<\/button>/);
    expect(page.text).toMatch(/<button id="cancel"[^>]*>Cancel<\/button>/);
  });

  test('lets no script in, and the form lead back to the app', async () => {
    const policy = (await open()).headers.get('content-security-policy');
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/form-action|unsafe/);
  });

  test('leads back with a code and the state', async () => {
    const answer = await press(await open(), 'continue');
    expect(answer.status).toBe(303);
    const back = new URL(locationOf(answer));
    expect(back.origin + back.pathname).toBe(callback);
    expect(back.searchParams.get('state')).toBe('a b&c');
    expect(back.searchParams.get('code')).toMatch(/^AQ\w{100,}$/);
    expect(back.hash).toBe(ending);
  });

  test('leads back with a refusal when it is cancelled', async () => {
    const back = new URL(locationOf(await press(await open(), 'cancel')));
    expect(Object.fromEntries(back.searchParams)).toMatchObject({
      error: 'access_denied',
      error_reason: 'user_denied',
      error_description: expect.any(String),
      state: 'a b&c',
    });
    expect(back.searchParams.has('code')).toBe(false);
  });

  test('leads nowhere when the app or the address is wrong', async () => {
    const wrong = [
      { client_id: '1' },
      { redirect_uri: 'https://evil.example/callback' },
      { redirect_uri: 'http://localhost@evil.example/' },
      { redirect_uri: 'https://example.com/callback/other' },
      { redirect_uri: `${callback}#there` },
      { redirect_uri: `${callback}#` },
      { redirect_uri: 'javascript:alert(1)' },
      { scope: 'no_such_scope' },
      { response_type: 'token' },
    ];
    for (const more of wrong) {
      const { status, headers, text } = await open(more);
      expect([status, headers.get('location')]).toEqual([400, null]);
      expect(text).toContain('<p id="error">');
      expect(text).not.toContain('<form');
    }
  });

  test('escapes whatever it shows', async () => {
    const hostile = '"><script>alert(1)</script>';
    for (const more of [{ state: hostile }, { scope: `${scope},${hostile}` }, { extras: hostile }]) {
      expect((await open(more)).text).not.toContain('<script');
    }
    const answer = await press(await open({ state: hostile }), 'continue');
    expect(new URL(locationOf(answer)).searchParams.get('state')).toBe(hostile);
  });

  test('takes the addresses that the app has registered, and any on loopback', async () => {
    const uris = [
      'https://localhost/',
      'https://example.com/callback',
      'http://127.0.0.1:4/a?b=c',
      'http://127.0.0.1:4/a?',
      'http://[::1]:5/',
    ];
    for (const redirect_uri of uris) {
      const back = locationOf(await press(await open({ redirect_uri }), 'continue'));
      expect(back.startsWith(`${redirect_uri}${redirect_uri.includes('?') ? '&' : '?'}code=`)).toBe(true);
    }
  });
});

test('an app of one login has no page at the other', async () => {
  const asking = { redirect_uri: callback, scope: 'instagram_business_basic' };
  const [facebook, instagram] = [app('facebook'), app('instagram')];
  const { status } = await get('/oauth/authorize', { client_id: facebook.client_id, ...asking });
  const other = await get('/dialog/oauth', { client_id: instagram.client_id, ...asking });
  expect([status, other.status]).toEqual([400, 400]);
});

test('Instagram insists on its basic permission', async () => {
  const { client_id } = app('instagram');
  const scope = 'instagram_business_manage_comments';
  const { text } = await get('/oauth/authorize', { client_id, redirect_uri: callback, scope });
  expect(text).toContain('instagram_business_basic is required');
});

test('a configuration of Login for Business stands for its permissions', async () => {
  const { client_id } = app('facebook');
  const { text } = await get('/dialog/oauth', { client_id, redirect_uri: callback, config_id: '77' });
  for (const name of ['pages_show_list', 'instagram_content_publish']) expect(text).toContain(name);
});

const permissions = async (token: string) => {
  const { body } = await get('/me/permissions', { access_token: token });
  return Object.fromEntries(
    (body['data'] as { permission: string; status: string }[]).map(({ permission, status }) => [permission, status]),
  );
};

const tokenFor = async (code: string) => (await exchange('facebook', code)).body['access_token'] as string;

describe('what a person declines', () => {
  test('is not in the token, and is listed as declined', async () => {
    const token = await tokenFor(await facebookCode('pages_show_list,email', ['email']));
    expect(await permissions(token)).toEqual({
      public_profile: 'granted',
      pages_show_list: 'granted',
      email: 'declined',
    });
    expect((await me(token)).status).toBe(200);
  });

  test('is not asked for again, unless the app insists', async () => {
    await facebookCode('pages_show_list,email', ['email']);
    const asking = { client_id: app('facebook').client_id, redirect_uri: callback, scope: 'email' };
    expect((await get('/dialog/oauth', asking)).text).not.toContain('value="email"');
    const insisting = await get('/dialog/oauth', { ...asking, auth_type: 'rerequest' });
    expect(insisting.text).toContain('value="email"');
  });
});
