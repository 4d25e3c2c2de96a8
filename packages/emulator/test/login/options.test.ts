import { createHmac } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { manualClock, startEmulator } from '../../src/index.js';
import { today } from '../support.js';
import { loggingIn } from './flows.js';

describe("Instagram's code exchange", () => {
  const { here, exchange, instagramCode } = loggingIn();

  test('has no data around it, and a number in it, as OAuth libraries expect', async () => {
    const { body, text } = await exchange('instagram', await instagramCode());
    expect(body).toMatchObject({
      access_token: expect.stringMatching(/^IGAA/),
      permissions: ['instagram_business_basic', 'instagram_business_manage_comments'],
    });
    expect(text).toMatch(/"user_id":\d{17},/);
  });

  test("is as Meta's guide has it without flatInstagramTokens", async () => {
    await here.emulator.close();
    here.emulator = await startEmulator({ clock: manualClock(today), flatInstagramTokens: false });
    const { body } = await exchange('instagram', await instagramCode());
    expect(body['data'][0]).toMatchObject({
      access_token: expect.stringMatching(/^IGAA/),
      permissions: 'instagram_business_basic,instagram_business_manage_comments',
    });
  });
});

describe('with requireProof', () => {
  const { here, app, ask, exchange, extend, facebookToken, get, instagramCode, post } = loggingIn({
    requireProof: true,
  });
  const proof = (product: 'facebook' | 'instagram', token: string) =>
    createHmac('sha256', app(product).client_secret).update(token).digest('hex');
  const refusal = { code: 100, type: 'GraphMethodException' };

  test('a call without one is refused', async () => {
    const { facebook } = here.emulator.tokens;
    const bare = await get('/me', { access_token: facebook });
    expect(bare.body['error']).toMatchObject({
      ...refusal,
      message: 'API calls from the server require an appsecret_proof argument',
    });
    const wrong = await get('/me', { access_token: facebook, appsecret_proof: 'f00' });
    expect(wrong.body['error']).toMatchObject(refusal);
    const right = await get('/me', { access_token: facebook, appsecret_proof: proof('facebook', facebook) });
    expect(right.status).toBe(200);
  });

  test("a token of Instagram is proved with its own app's secret", async () => {
    const { instagram: access_token } = here.emulator.tokens;
    const prove = (product: 'facebook' | 'instagram') =>
      get('/me', { access_token, appsecret_proof: proof(product, access_token) });
    expect((await prove('instagram')).status).toBe(200);
    expect((await prove('facebook')).body['error']).toMatchObject(refusal);
  });

  test('the calls of a login need none: the secret is in them', async () => {
    const token = await facebookToken();
    expect((await extend(token)).status).toBe(200);
    const { client_id, client_secret } = app('facebook');
    const info = await get('/debug_token', {
      input_token: token,
      access_token: `${client_id}|${client_secret}`,
    });
    expect(info.body['data'].is_valid).toBe(true);
    const short = (await exchange('instagram', await instagramCode())).body['access_token'] as string;
    const query = { grant_type: 'ig_exchange_token', client_secret: app('instagram').client_secret };
    expect((await get('/access_token', { ...query, access_token: short })).status).toBe(200);
  });

  test('the bytes of an upload need none', async () => {
    const { facebook, instagram } = here.emulator.tokens;
    const appsecret_proof = proof('instagram', instagram);
    const me = await get('/me', { access_token: instagram, appsecret_proof, fields: 'user_id' });
    const { body } = await post(`/${me.body['user_id']}/media`, {
      media_type: 'REELS',
      upload_type: 'resumable',
      access_token: facebook,
      appsecret_proof: proof('facebook', facebook),
    });
    const headers = { authorization: `OAuth ${facebook}`, offset: '0', file_size: '4' };
    const sent = await ask(body['uri'] as string, { method: 'POST', headers, body: 'film' });
    expect(sent.body).toMatchObject({ success: true });
  });

  test('Basic Display takes none', async () => {
    expect((await get('/me', { access_token: here.emulator.tokens.basic })).status).toBe(200);
  });

  test('one proof is enough for a batch, but not for another token in it', async () => {
    const { facebook, page } = here.emulator.tokens;
    const batch = JSON.stringify([
      { method: 'GET', relative_url: 'me' },
      { method: 'GET', relative_url: `me?access_token=${page}` },
    ]);
    const proved = { batch, access_token: facebook, appsecret_proof: proof('facebook', facebook) };
    const { text } = await post('/', proved);
    expect((JSON.parse(text) as { code: number }[]).map(({ code }) => code)).toEqual([200, 400]);
    expect((await post('/', { batch, access_token: facebook })).body['error']).toMatchObject(refusal);
  });
});
