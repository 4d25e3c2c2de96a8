import { describe, expect, test } from '@jest/globals';
import { loggingIn } from './flows.js';

const { here, ask, get, me, post } = loggingIn();

const client = () => {
  const { clientToken, id } = here.emulator.apps.facebook;
  return { access_token: `${id}|${clientToken}` };
};
const start = async () => {
  const { body } = await post('/v27.0/device/login', { ...client(), scope: 'pages_show_list' });
  return body as { code: string; user_code: string; verification_uri: string };
};
const poll = async (code: string) => {
  here.emulator.clock.advance(5000);
  return post('/v27.0/device/login_status', { ...client(), code });
};
const type = (user_code: string, decision: string) => post('/device', { user_code, decision });

describe('device login', () => {
  test('gives a code to poll with and one to type', async () => {
    expect(await start()).toEqual({
      code: expect.stringMatching(/^\w{32}$/),
      user_code: expect.stringMatching(/^[A-Z\d]{8}$/),
      verification_uri: `${here.emulator.url}/device`,
      expires_in: 420,
      interval: 5,
    });
  });

  test('waits for the person, then gives a long token', async () => {
    const { code, user_code, verification_uri } = await start();
    expect((await poll(code)).body['error']).toMatchObject({ code: 31, error_subcode: 1349174 });
    const page = await ask(`${verification_uri}?user_code=${user_code}`);
    expect(page.text).toContain(`value="${user_code}"`);
    expect(page.text).toMatch(/<button id="continue".*<button id="cancel"/);
    const done = await type(user_code.toLowerCase(), 'continue');
    expect([done.status, done.text]).toEqual([200, expect.stringContaining('Success')]);
    const { body } = await poll(code);
    expect(body).toMatchObject({ expires_in: 5_184_000 });
    expect((await me(body['access_token'] as string)).status).toBe(200);
    expect((await poll(code)).body['error'].code).toBe(100);
  });

  test('refuses haste', async () => {
    const { code } = await start();
    await poll(code);
    const { body } = await post('/device/login_status', { ...client(), code });
    expect(body['error']).toMatchObject({ code: 17, error_subcode: 1349172 });
    expect((await poll(code)).body['error'].error_subcode).toBe(1349174);
  });

  test('ends after seven minutes', async () => {
    const { code, user_code } = await start();
    here.emulator.clock.advance(420_000);
    expect((await poll(code)).body['error']).toMatchObject({ code: 463, error_subcode: 1349152 });
    expect((await type(user_code, 'continue')).status).toBe(400);
  });

  test('tells the device that its person declined', async () => {
    const { code, user_code } = await start();
    await type(user_code, 'cancel');
    expect((await poll(code)).body['error']).toMatchObject({ code: 31, error_subcode: 1349173 });
  });

  test('wants the client token, a scope that exists and a code that was given out', async () => {
    const { id } = here.emulator.apps.facebook;
    const bad = { access_token: `${id}|no`, scope: 'email' };
    expect((await post('/device/login', bad)).body['error'].code).toBe(190);
    expect((await post('/device/login', { ...client(), scope: 'nonsense' })).body['error'].code).toBe(100);
    expect((await poll('made-up')).body['error'].code).toBe(100);
  });

  test('escapes what is typed', async () => {
    const { text } = await get('/device', { user_code: '"><script>' });
    expect(text).not.toContain('<script');
  });
});
