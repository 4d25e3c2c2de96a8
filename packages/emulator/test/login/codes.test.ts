import { describe, expect, test } from '@jest/globals';
import { business, callback, loggingIn } from './flows.js';

const { here, app, exchange, facebookCode, facebookToken, get, instagramCode, longToken, me, post } = loggingIn();

const hour = 3_600_000;
const day = 24 * hour;

describe('a code of Facebook Login', () => {
  test('goes for a token of a person, by GET and by POST, with a version and without', async () => {
    for (const path of ['/oauth/access_token', '/v27.0/oauth/access_token']) {
      for (const send of [get, post]) {
        const fields = { ...app('facebook'), redirect_uri: callback, code: await facebookCode() };
        const { status, body } = await send(path, fields);
        expect(status).toBe(200);
        expect(body).toEqual({
          access_token: expect.stringMatching(/^EAA\w{100,}$/),
          token_type: 'bearer',
          expires_in: 7200,
        });
        expect((await me(body['access_token'] as string)).status).toBe(200);
      }
    }
  });

  test('works once', async () => {
    const code = await facebookCode();
    expect((await exchange('facebook', code)).status).toBe(200);
    const { status, body } = await exchange('facebook', code);
    expect(status).toBe(400);
    expect(body['error']).toMatchObject({
      message: 'This authorization code has been used.',
      type: 'OAuthException',
      code: 100,
    });
  });

  test('lives for an hour', async () => {
    const code = await facebookCode();
    here.emulator.clock.advance(hour);
    const { body } = await exchange('facebook', code);
    expect(body['error']).toMatchObject({ code: 100, message: 'This authorization code has expired.' });
  });

  test('goes with the address that it was sent to', async () => {
    const code = await facebookCode();
    const { body } = await exchange('facebook', code, `${callback}/`);
    expect(body['error'].message).toContain('make sure your redirect_uri is identical');
    expect((await exchange('facebook', code)).status).toBe(200);
  });

  test.each([
    [{ client_id: '1' }, 101],
    [{ client_id: '' }, 101],
    [{ client_secret: 'wrong' }, 1],
    [{ client_secret: '' }, 1],
    [{ redirect_uri: '' }, 191],
    [{ code: 'made-up' }, 100],
    [{ code: '' }, 100],
    [{ grant_type: 'password' }, 100],
  ])('is refused with %j', async (wrong, code) => {
    const right = { ...app('facebook'), redirect_uri: callback, code: await facebookCode() };
    const { status, body } = await post('/oauth/access_token', { ...right, ...wrong });
    expect([status, body['error'].code]).toEqual([400, code]);
  });

  test('of another login is refused', async () => {
    expect((await exchange('facebook', await instagramCode())).body['error'].code).toBe(100);
  });
});

const refused = (error_message: string) => ({
  status: 400,
  body: { error_type: 'OAuthException', code: 400, error_message },
});

describe('a code of Instagram', () => {
  test('goes for a token of an hour', async () => {
    const { status, body, text } = await exchange('instagram', await instagramCode());
    expect(status).toBe(200);
    const row = body as { access_token: string; permissions: string[] };
    expect(row.permissions).toEqual(business.split(','));
    expect(row.access_token).toMatch(/^IGAA\w{100,}$/);
    expect((await me(row.access_token)).body['id']).toBe(/"user_id":(\d+)/.exec(text)?.[1]);
    here.emulator.clock.advance(hour);
    expect((await me(row.access_token)).body['error']).toMatchObject({ code: 190, error_subcode: 463 });
  });

  test('of Basic Display comes flat, with a number that JavaScript cannot hold', async () => {
    const { text } = await exchange('basicDisplay', await instagramCode('basicDisplay'));
    const match = /^\{"user_id":(\d{17}),"access_token":"(IGQV\w+)"\}$/.exec(text);
    expect(Number.isSafeInteger(Number(match?.[1]))).toBe(false);
    expect((await me(match?.[2] ?? '')).body['id']).toBe(match?.[1]);
  });

  test('works once, in its time, from its address, with the secret, and in a form', async () => {
    const code = await instagramCode();
    const right = { ...app('instagram'), grant_type: 'authorization_code', redirect_uri: callback, code };
    const send = (wrong: Record<string, string>) => post('/oauth/access_token', { ...right, ...wrong });
    expect(await send({ client_secret: 'wrong' })).toMatchObject(refused('Error validating client secret'));
    expect(await send({ redirect_uri: 'http://localhost:1/' })).toMatchObject({ status: 400 });
    expect(await send({ grant_type: '' })).toMatchObject(refused('Missing required field grant_type'));
    expect((await get('/oauth/access_token', right)).body).toMatchObject({ code: 400 });
    const query = `/oauth/access_token?${new URLSearchParams(right)}`;
    expect(await post(query, {})).toMatchObject(refused('Missing required field client_id'));
    expect((await send({})).status).toBe(200);
    expect(await send({})).toMatchObject(refused('This authorization code has been used'));
    const late = await instagramCode();
    here.emulator.clock.advance(hour);
    expect(await send({ code: late })).toMatchObject(refused('This authorization code has expired'));
    expect(await send({ code: await facebookCode() })).toMatchObject({ status: 400 });
  });
});

const askForCode = async (token: string, more: Record<string, string> = {}) =>
  get('/v27.0/oauth/client_code', {
    ...app('facebook'),
    redirect_uri: callback,
    access_token: token,
    ...more,
  });

describe('a code for a client', () => {
  test('goes for a long token without the secret', async () => {
    const { client_id } = app('facebook');
    const { code } = (await askForCode(await longToken())).body as { code: string };
    const { body } = await get('/oauth/access_token', {
      client_id,
      redirect_uri: callback,
      code,
      machine_id: 'm1',
    });
    expect(body).toMatchObject({ expires_in: (60 * day) / 1000, machine_id: 'm1' });
    expect((await me(body['access_token'] as string)).status).toBe(200);
    const again = await get('/oauth/access_token', { client_id, redirect_uri: callback, code });
    expect(again.body['error'].message).toBe('This authorization code has been used.');
  });

  test('wants a long token, the secret and an address of the app', async () => {
    expect((await askForCode(await facebookToken())).body['error'].code).toBe(100);
    const token = await longToken();
    expect((await askForCode(token, { client_secret: 'wrong' })).body['error'].code).toBe(1);
    expect((await askForCode(token, { redirect_uri: 'https://evil.example/' })).body['error'].code).toBe(191);
  });
});

test('the request log holds no code, no secret and no token', async () => {
  const code = await facebookCode();
  const token = await facebookToken();
  await exchange('facebook', code);
  await get('/oauth/access_token', {
    ...app('facebook'),
    grant_type: 'fb_exchange_token',
    fb_exchange_token: token,
  });
  await get('/debug_token', { input_token: token, access_token: Object.values(app('facebook')).join('|') });
  const { client_secret } = app('facebook');
  const relative_url = `oauth/access_token?code=${code}&client_secret=${client_secret}&client_id=1`;
  await post('/', { access_token: token, batch: JSON.stringify([{ method: 'GET', relative_url }]) });
  const log = JSON.stringify(here.emulator.requests);
  for (const secret of [code, token, client_secret]) expect(log).not.toContain(secret);
});
