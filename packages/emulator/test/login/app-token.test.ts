import { createHmac } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { callback, loggingIn } from './flows.js';

const { here, app, get, post, facebookToken } = loggingIn();

const proofOf = (token: string) => createHmac('sha256', here.emulator.app.secret).update(token).digest('hex');
const ownTokens = () => [here.emulator.tokens.app, `${here.emulator.app.id}|${here.emulator.app.secret}`] as const;

describe("the app's own token", () => {
  // As in facebook/graph-sdk (PHP): OAuth2Client::sendRequestWithClientParams sends both, and the proof of that token.
  test.each([get, post])('goes with an exchange, and its proof with it', async (ask) => {
    for (const access_token of ownTokens()) {
      const fb_exchange_token = await facebookToken();
      const exchange = { ...app('facebook'), grant_type: 'fb_exchange_token', fb_exchange_token, access_token };
      const { body } = await ask('/v27.0/oauth/access_token', { ...exchange, appsecret_proof: proofOf(access_token) });
      expect(body).toMatchObject({ token_type: 'bearer', expires_in: 5_184_000 });
      const other = await ask('/oauth/access_token', { ...exchange, appsecret_proof: proofOf(fb_exchange_token) });
      expect(other.status).toBe(200);
      const wrong = await ask('/oauth/access_token', { ...exchange, appsecret_proof: proofOf('another') });
      expect(wrong.body['error']).toMatchObject({ code: 100, type: 'GraphMethodException' });
    }
  });

  test('starts a device login as the client token does', async () => {
    for (const access_token of [...ownTokens(), `${here.emulator.app.id}|${here.emulator.app.clientToken}`]) {
      const { body } = await post('/v27.0/device/login', { access_token, scope: 'pages_show_list' });
      expect(body).toMatchObject({ interval: 5, expires_in: 420 });
      const polled = await post('/v27.0/device/login_status', { access_token, code: body['code'] as string });
      expect(polled.body['error']).toMatchObject({ code: 31, error_subcode: 1_349_174 });
    }
    const { body } = await post('/device/login', { access_token: here.emulator.tokens.facebook });
    expect(body['error'].code).toBe(190);
  });

  // Koala and Meta's guide of test users write the last word, which is no edge.
  test('makes test users at the address of the guide', async () => {
    const [access_token] = ownTokens();
    const path = `/v27.0/${here.emulator.app.id}/accounts/test-users`;
    const made = await post(path, { access_token, installed: 'true', name: 'Cy Testuser', permissions: 'email' });
    expect(made.body).toMatchObject({
      id: expect.any(String),
      email: expect.any(String),
      password: expect.any(String),
    });
    const { body } = await get(path, { access_token });
    expect(body['data'].map(({ id }: { id: string }) => id)).toContain(made.body['id']);
  });
});

test.each([get, post])('a code for a client is given out by GET and POST', async (ask) => {
  const access_token = here.emulator.tokens.facebook;
  const { body } = await ask('/v27.0/oauth/client_code', { ...app('facebook'), redirect_uri: callback, access_token });
  expect(body).toEqual({ code: expect.any(String) });
});
