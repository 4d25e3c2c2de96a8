import { describe, expect, test } from '@jest/globals';
import { type Emulator, manualClock, startEmulator } from '../../src/index.js';
import { type Json, today } from '../support.js';
import { hooked, told } from '../webhooks/support.js';

const { here, call, subscribe, arrived, answers } = hooked();

const ask = (method: string, path: string, body?: Json) => askAt(here.emulator, method, path, body);
const askAt = async ({ url }: Pick<Emulator, 'url'>, method: string, path: string, body?: Json) => {
  const response = await fetch(`${url}/_emulator${path}`, {
    method,
    ...(body && { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
  });
  return { status: response.status, body: (await response.json()) as Json };
};
/** The code that a call is refused with. */
const refusal = async () => (await call('GET', '/me'))['error']?.code as unknown;
const status = async () => {
  const headers = { authorization: `Bearer ${here.emulator.tokens.page}` };
  return (await fetch(`${here.emulator.url}/me`, { headers })).status;
};
const act = async (path: string, body: Json): Promise<string> => {
  const { status: code, body: made } = await ask('POST', `/visitors/${path}`, body);
  if (code !== 200) throw new Error(`${path}: ${String(made['error'])}`);
  return made['id'] as string;
};
const inbox = async (what: string, body: Json) => (await ask('POST', `/inbox/${what}`, body)).status;
const done = { status: 200, body: { success: true } };

describe('over HTTP', () => {
  test('the routes are listed, and others are refused', async () => {
    const { routes, visitors } = (await ask('GET', '')).body as { routes: string[]; visitors: object };
    expect(routes).toContain('POST /visitors/comment');
    const acts = routes.flatMap((route) => /^POST \/visitors\/(\w+)$/.exec(route)?.[1] ?? []);
    expect(Object.keys(visitors).toSorted()).toEqual(acts.toSorted());
    expect(await ask('GET', '/nothing')).toMatchObject({
      status: 404,
      body: { error: expect.stringContaining('/nothing') },
    });
    expect((await ask('DELETE', '/tokens')).status).toBe(404);
  });

  test('tokens and apps are told', async () => {
    const { tokens, apps, url } = here.emulator;
    expect((await ask('GET', '/tokens')).body).toMatchObject({ url, tokens, apps });
  });

  test('hosted accounts are told, refuse for a while, and end', async () => {
    const emulator = await startEmulator({ accounts: 3, clock: manualClock(today) });
    const at = (path: string, body?: Json) => askAt(emulator, body ? 'POST' : 'GET', path, body);
    const { data, agencies } = (await at('/accounts')).body;
    expect([data.length, agencies]).toEqual([3, emulator.agencies]);
    expect((await at('/accounts/1')).body).toEqual(data[1]);
    expect((await at(`/accounts/${data[2].id}`)).body).toEqual(data[2]);
    expect((await at('/accounts/3')).status).toBe(400);
    const own = async () => {
      const response = await fetch(`${emulator.url}/${data[1].id}?access_token=${data[1].tokens.facebook}`);
      return ((await response.json()) as Json)['error']?.code as unknown;
    };
    expect(await at('/throttle', { account: data[1].id, length: '1m' })).toEqual(done);
    expect(await own()).toBe(80_002);
    await at('/clock', { advance: '1m' });
    expect(await own()).toBeUndefined();
    expect(await at('/revoke', { account: data[1].id })).toEqual(done);
    expect(await own()).toBe(190);
    expect((await at('/throttle', { account: data[1].id, length: 'soon' })).status).toBe(400);
    await emulator.close();
  });

  test('visitors act, and deliveries are seen and sent again', async () => {
    await subscribe('page', ['feed']);
    const post = String((await call('GET', `/${here.pageId}/feed?limit=1`))['data'][0].id);
    answers.push(500);
    const made = await ask('POST', '/visitors/comment', { on: post, text: 'Hello 🥐', as: 'Ada Lind' });
    expect(made).toEqual({
      status: 200,
      body: { id: expect.any(String), from: expect.any(String), deliveries: ['1'] },
    });
    const { data } = (await ask('GET', '/deliveries')).body;
    expect(data).toMatchObject([{ id: '1', state: 'delivered', attempts: [{ status: 500 }, { status: 200 }] }]);
    expect((await ask('POST', '/deliveries/1/redeliver')).body['attempts']).toHaveLength(3);
    const all = await arrived();
    expect(all).toHaveLength(3);
    expect(all[0] && told(all[0])['value'].comment_id).toBe(made.body['id']);
  });

  test('every kind of visitor acts', async () => {
    const { accountId: account, pageId: page } = here;
    const on = String((await call('GET', `/${account}/media?limit=1`))['data'][0].id);
    const form = String((await call('GET', `/${page}/leadgen_forms`))['data'][0].id);
    const comment = await act('comment', { on, text: 'Hello' });
    await act('reply', { comment, text: 'Hello, too' });
    await act('mention', { account, text: 'look' });
    await act('mentionPage', { page, text: 'look', in: 'comment' });
    const message = await act('message', {
      account,
      text: 'Open?',
      attachment: { type: 'image', url: 'https://a.example' },
    });
    await act('editMessage', { message, text: 'Open today?' });
    await act('openLink', { account, ref: 'spring', source: 'ADS' });
    await act('react', { message, reaction: 'wow' });
    await act('react', { message, reaction: null });
    await act('seen', { account });
    await act('postback', { account, title: 'Order', payload: 'ORDER' });
    await act('unsend', { message });
    await act('like', { on });
    await act('post', { page, text: 'Thanks' });
    await act('recommend', { page, recommends: false, text: 'Too salty' });
    const person = String((await call('GET', '/me', {}, 'facebook'))['id']);
    await act('changeProfile', { person, field: 'name', value: 'Ada Lind' });
    const lead = await act('lead', { form, answers: { full_name: 'Ida Sund' } });
    expect((await call('GET', `/${lead}`))['id']).toBe(lead);
  });

  test('the inbox takes over and passes back', async () => {
    const { accountId: account } = here;
    await act('message', { account, text: 'Hello?' });
    expect(await inbox('pass', { account })).toBe(400);
    expect(await inbox('request', { account, metadata: 'a refund' })).toBe(200);
    expect(await inbox('take', { account })).toBe(200);
    expect(await inbox('message', { account, text: 'Yes?' })).toBe(200);
    expect(await inbox('pass', { account, metadata: 'done' })).toBe(200);
  });

  test('a person asks for deletion, and is told what is missing', async () => {
    const { facebook: token } = here.emulator.tokens;
    expect(await ask('POST', '/deletion', { token })).toMatchObject({ status: 400 });
    expect(await ask('POST', '/webhooks/leaving', { app: 'facebook', dataDeletion: here.url })).toEqual(done);
    expect((await ask('POST', '/deletion', { token })).body['error']).toContain('the answer has no url');
    expect((await ask('POST', '/webhooks/leaving', { app: 'other', dataDeletion: here.url })).status).toBe(400);
    expect((await ask('POST', '/webhooks/leaving', { app: 'facebook', deletion: here.url })).status).toBe(400);
  });

  test('the clock moves', async () => {
    expect((await ask('GET', '/clock')).body).toMatchObject({ now: new Date(today).toISOString(), unix_ms: today });
    await ask('POST', '/clock', { advance: '25h' });
    expect(here.emulator.clock.now()).toBe(today + 25 * 3_600_000);
    expect((await ask('POST', '/clock', { set: '2026-12-01T00:00:00Z' })).body['unix_ms']).toBe(Date.UTC(2026, 11, 1));
    expect((await ask('POST', '/clock', { advance: 'soon' })).status).toBe(400);
  });

  test('faults are planned, seen and cleared', async () => {
    expect(await ask('POST', '/faults', { on: 'GET /me', nth: 1, fault: { status: 503 } })).toEqual({
      status: 200,
      body: { ids: [0] },
    });
    expect(await status()).toBe(503);
    expect((await ask('GET', '/faults')).body['data']).toMatchObject([{ path: '/me', applied: false }]);
    await ask('POST', '/faults', { plans: [{ fault: { error: { code: 2 } } }] });
    expect(await ask('DELETE', '/faults')).toEqual(done);
    expect(await status()).toBe(200);
    expect(await ask('POST', '/faults', { fault: { stauts: 1 } })).toMatchObject({ status: 400 });
  });

  test('limits refuse, tokens end, a reset puts all back', async () => {
    await ask('POST', '/limits', { app: { calls: 1, window: '1h' } });
    await refusal();
    expect(await refusal()).toBe(4);
    expect(await ask('POST', '/reset')).toEqual(done);
    expect(await refusal()).toBeUndefined();
    await ask('POST', '/revoke', { token: here.emulator.tokens.page, reason: 'revoked' });
    expect(await refusal()).toBe(190);
    expect((await ask('POST', '/revoke', { token: here.emulator.tokens.page, reason: 'bored' })).status).toBe(400);
    expect((await ask('POST', '/revoke', { token: 'unknown' })).status).toBe(400);
  });

  test('the app of Instagram Login gets a callback, after the handshake', async () => {
    const hook = { callbackUrl: here.url, verifyToken: 'rye', fields: ['comments'] };
    expect(await ask('POST', '/webhooks/instagram', hook)).toEqual(done);
    const nowhere = { ...hook, callbackUrl: 'http://127.0.0.1:9/' };
    expect(await ask('POST', '/webhooks/instagram', nowhere)).toMatchObject({ status: 400 });
    expect((await ask('POST', '/webhooks/instagram', { fields: 'comments' })).status).toBe(400);
  });

  test('its requests are not among those that are logged', async () => {
    const before = here.emulator.requests.length;
    await ask('GET', '/requests');
    await call('GET', '/me');
    const { data } = (await ask('GET', '/requests')).body;
    expect(data).toHaveLength(before + 1);
  });

  test.each<[string, Json]>([
    ['comment', {}],
    ['comment', { on: '1', text: 'x' }],
    ['reply', { comment: '1', text: 'x' }],
    ['message', { account: '1', text: 'x' }],
    ['react', { message: '1' }],
    ['postback', { account: '1' }],
    ['lead', { form: '1', answers: {} }],
    ['lead', { form: '1' }],
    ['like', { on: [] }],
    ['mentionPage', { page: '1', text: 'x' }],
    ['editMessage', { message: '1', text: 'x' }],
    ['openLink', { account: '1', ref: 'x' }],
    ['recommend', { page: '1', recommends: true }],
    ['changeProfile', { person: '1', field: 'name', value: 'x' }],
  ])('what cannot be is refused: %s %j', async (path, body) => {
    expect(await ask('POST', `/visitors/${path}`, body)).toEqual({ status: 400, body: { error: expect.any(String) } });
  });
});
