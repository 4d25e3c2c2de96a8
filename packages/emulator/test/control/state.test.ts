import { describe, expect, test } from '@jest/globals';
import { runningClock, startEmulator } from '../../src/index.js';
import { emulated, form, type Json, today } from '../support.js';
import { hooked } from '../webhooks/support.js';
import { ask as askAt } from './support.js';

const hour = 3_600_000;

describe('containers', () => {
  const { here, send, accountId } = emulated();
  const ask = async (path: string): Promise<Json> => (await askAt(here.emulator, 'GET', path)).body;
  const make = async (path: string, params: Record<string, string>, token = here.emulator.tokens.facebook) =>
    String((await send(path, { ...form(params), token })).body['id']);

  test('are listed with the times of their states', async () => {
    const account = await accountId();
    const reel = { media_type: 'REELS', video_url: 'https://your.app/reel.mp4', caption: 'Rye' };
    const id = await make(`/${account}/media`, reel);
    const [made] = (await ask('/containers'))['data'] as Json[];
    expect(made).toMatchObject({ id, tree: 'instagram', account, kind: 'reel', caption: 'Rye', children: [] });
    expect(made).toMatchObject({ createdAt: today, readyAt: today + 3000, expiresAt: today + 24 * hour });
    expect(made?.['states']).toEqual([{ state: 'IN_PROGRESS', at: today }]);
    expect((await ask('/clock'))['next'][0]).toEqual({ at: today + 3000, what: 'container ready', id });
    here.emulator.clock.advance(5000);
    const published = await make(`/${account}/media_publish`, { creation_id: id });
    const [done] = here.emulator.containers;
    expect(done?.publishedAs).toBe(published);
    expect(done?.states).toEqual([
      { state: 'IN_PROGRESS', at: today },
      { state: 'FINISHED', at: today + 3000 },
      { state: 'PUBLISHED', at: today + 5000 },
    ]);
    const picture = await fetch(`${here.emulator.url}${done?.thumbnail}`);
    expect(picture.headers.get('content-type')).toBe('image/png');
  });

  test('of an album know their items, fail with a file and expire', async () => {
    const account = await accountId();
    const now = here.emulator.clock.now();
    const item = { is_carousel_item: 'true', image_url: 'https://your.app/one.jpg' };
    const children = [await make(`/${account}/media`, item), await make(`/${account}/media`, item)];
    const album = await make(`/${account}/media`, { media_type: 'CAROUSEL', children: children.join(',') });
    const broken = { media_type: 'REELS', video_url: 'https://your.app/broken.mp4' };
    const failing = await make(`/${account}/media`, broken);
    here.emulator.clock.advance(5000);
    const find = (id: string) => here.emulator.containers.find((one) => one.id === id);
    expect(find(album)).toMatchObject({ kind: 'album', children, states: [{ state: 'FINISHED', at: now }] });
    expect(find(children[0] ?? '')?.parent).toBe(album);
    expect(find(failing)?.error).toContain('2207026');
    expect(find(failing)?.states.at(-1)).toEqual({ state: 'ERROR', at: now + 3000 });
    here.emulator.clock.advance(24 * hour);
    expect(find(album)?.states.at(-1)).toEqual({ state: 'EXPIRED', at: now + 24 * hour });
  });

  test('of Threads are among them', async () => {
    const now = here.emulator.clock.now();
    const { threads } = here.emulator.tokens;
    const id = await make('/me/threads', { media_type: 'TEXT', text: 'Rye' }, threads);
    const post = await make('/me/threads_publish', { creation_id: id }, threads);
    const [made] = here.emulator.containers;
    expect(made).toMatchObject({ id, tree: 'threads', kind: 'text', caption: 'Rye', publishedAs: post });
    expect(made?.states.at(-1)).toEqual({ state: 'PUBLISHED', at: now });
  });
});

describe('the clock', () => {
  test('stops, moves, and goes on from there', async () => {
    const emulator = await startEmulator();
    const ask = async (method: string, body?: Json) => (await askAt(emulator, method, '/clock', body)).body;
    expect(await ask('GET')).toMatchObject({ running: true, stoppable: true });
    const stopped = await ask('POST', { running: false, set: '2026-11-21T12:00:00Z' });
    expect(stopped).toMatchObject({ running: false, unix_ms: today });
    expect((await ask('POST', { advance: '1h' }))['unix_ms']).toBe(today + hour);
    expect((await ask('GET'))['unix_ms']).toBe(today + hour);
    await ask('POST', { running: true });
    expect(emulator.clock.isRunning).toBe(true);
    expect(emulator.clock.now()).toBeGreaterThanOrEqual(today + hour);
    expect(await ask('POST', { running: 'no' })).toHaveProperty('error');
    await emulator.close();
  });

  test('rings nothing while it is stopped', async () => {
    const clock = runningClock();
    clock.stop?.();
    let rung = 0;
    clock.at?.(clock.now() + 5, () => (rung += 1));
    await new Promise((resolve) => setTimeout(resolve, 25));
    expect(rung).toBe(0);
    clock.advance(5);
    expect(rung).toBe(1);
  });
});

describe('what comes next', () => {
  const { here } = emulated();
  const ask = (method: string, path: string, body?: Json) => askAt(here.emulator, method, path, body);

  test('a clock of a test stands still, and cannot be started', async () => {
    expect((await ask('GET', '/clock')).body).toMatchObject({ running: false, stoppable: false });
    expect((await ask('POST', '/clock', { running: true })).status).toBe(400);
  });

  test('tokens end one after another', async () => {
    const next = () => here.emulator.upcoming.filter(({ what }) => what === 'token expires');
    here.emulator.clock.advance(40 * 24 * hour);
    expect(next()[0]).toEqual({ at: today + 58 * 24 * hour, what: 'token expires', id: 'facebook' });
    expect(here.emulator.upcoming.length).toBeLessThanOrEqual(20);
    here.emulator.clock.set(next()[0]?.at ?? 0);
    const { details } = (await ask('GET', '/tokens/details')).body as { details: Json[] };
    const found = details.find(({ name }) => name === 'facebook');
    expect(found).toMatchObject({ works: false, code: 190, subcode: 463, holder: 'Test Person', kind: 'user' });
    expect(JSON.stringify(details)).not.toContain(here.emulator.tokens.facebook);
  });

  test('every permission of a token is there in words', async () => {
    const { details, words } = (await ask('GET', '/tokens/details')).body as { details: Json[]; words: Json };
    const names = new Set(details.flatMap(({ permissions }) => permissions as string[]));
    expect([...names].filter((name) => !/^[A-Z][^.]{5,60}\. [A-Z].*\.$/.test(String(words[name])))).toEqual([]);
  });

  test('a token is revoked by its name', async () => {
    await ask('POST', '/revoke', { token: 'instagram', reason: 'revoked' });
    const detail = here.emulator.describeTokens().find(({ name }) => name === 'instagram');
    expect(detail).toMatchObject({ works: false, subcode: 460, login: 'instagram' });
  });
});

describe('allowances', () => {
  const { here, send } = emulated();

  test('are read, with and without limits, and open again', async () => {
    const { emulator } = here;
    await send('/me');
    const counted = emulator.limits.gauges.find(({ pool }) => pool === 'app');
    expect(counted).toMatchObject({ of: emulator.app.id, name: emulator.app.name, calls: 1, percent: 1 });
    expect(counted).not.toHaveProperty('allowed');
    await askAt(emulator, 'POST', '/limits', { app: { calls: 2, window: '1h' } });
    for (let call = 0; call < 3; call += 1) await send('/me');
    const { limits, gauges } = (await askAt(emulator, 'GET', '/limits')).body as { limits: Json; gauges: Json[] };
    expect(limits).toEqual({ app: { calls: 2, window: '1h' } });
    const full = { pool: 'app', percent: 100, calls: 2, allowed: 2, windowMs: hour, opensAt: today + hour };
    expect(gauges.filter(({ pool }) => pool === 'app')).toMatchObject([full]);
    expect(emulator.upcoming).toContainEqual({ at: today + hour, what: 'limit opens', id: emulator.app.id });
    emulator.clock.advance(hour);
    expect(emulator.limits.gauges.filter(({ pool }) => pool === 'app')).not.toContainEqual(full);
    emulator.reset();
    expect(emulator.limits).toEqual({ limits: {}, gauges: [] });
  });

  test('an account that refuses says until when', async () => {
    const { emulator } = here;
    const { body } = await send('/me?fields=user_id', { token: emulator.tokens.instagram });
    emulator.throttle(String(body['user_id']), '5m');
    const opensAt = emulator.clock.now() + 300_000;
    expect(emulator.limits.gauges).toContainEqual(
      expect.objectContaining({ pool: 'business', of: body['user_id'], percent: 100, opensAt }),
    );
  });
});

describe('faults', () => {
  const { here, send } = emulated();
  const ask = (method: string, path: string, body?: Json) => askAt(here.emulator, method, path, body);

  test('are switched without losing their counts, and removed', async () => {
    const { ids } = (await ask('POST', '/faults', { on: 'GET /me', from: 2, fault: { status: 503 } })).body;
    const [id] = ids as number[];
    const status = async () => {
      const headers = { authorization: `Bearer ${here.emulator.tokens.facebook}` };
      return (await fetch(`${here.emulator.url}/me`, { headers })).status;
    };
    expect([await status(), await status()]).toEqual([200, 503]);
    expect((await ask('POST', `/faults/${id}`, { on: false })).status).toBe(200);
    expect(await status()).toBe(200);
    const off = { id, on: false, matched: 2, struck: 1, plan: { on: 'GET /me', from: 2, fault: { status: 503 } } };
    expect((await ask('GET', '/faults')).body['plans']).toEqual([off]);
    await ask('POST', `/faults/${id}`, { on: true });
    expect(await status()).toBe(503);
    expect(here.emulator.faults.plans).toMatchObject([{ matched: 3, struck: 2 }]);
    expect((await ask('DELETE', `/faults/${id}`)).status).toBe(200);
    expect((await ask('DELETE', `/faults/${id}`)).status).toBe(400);
    expect((await ask('POST', '/faults/0', { on: 'yes' })).status).toBe(400);
    expect(await status()).toBe(200);
  });

  test('an expression is shown as text', async () => {
    here.emulator.faults.add({ on: /publish/, fault: { status: 503 } });
    const { plans } = (await ask('GET', '/faults')).body as { plans: Json[] };
    expect(plans.at(-1)).toMatchObject({ plan: { on: '/publish/' } });
    here.emulator.faults.clear();
  });

  test('every preset can be planned as it is', async () => {
    const { data } = (await ask('GET', '/faults/presets')).body as { data: Json[] };
    for (const { plan, sentence } of data) {
      expect((await ask('POST', '/faults', plan as Json)).status).toBe(200);
      expect(sentence).toMatch(/\.$/);
    }
    expect(here.emulator.faults.plans).toHaveLength(data.length);
    here.emulator.faults.clear();
    expect((await send('/me')).status).toBe(200);
  });
});

describe('visitors', () => {
  const { here, call, subscribe } = hooked();

  test('are known by name, and their acts name the deliveries', async () => {
    await subscribe('page', ['feed']);
    const [post] = (await call('GET', `/${here.pageId}/feed?limit=1`))['data'];
    const { people } = here.emulator;
    expect(new Set(people.map(({ on }) => on))).toEqual(new Set(['instagram', 'facebook', 'threads']));
    const person = people.find(({ on }) => on === 'facebook');
    const act = { on: post.id, text: 'Hello', as: person?.username };
    const { body } = await askAt(here.emulator, 'POST', '/visitors/comment', act);
    expect(body).toEqual({ id: expect.any(String), from: person?.id, deliveries: ['1'] });
    const waiting = await askAt(here.emulator, 'GET', '/deliveries?wait=0');
    expect(waiting.body['data']).toMatchObject([{ id: '1' }]);
    const { ids } = await here.emulator.deliveries.causedBy(() => here.emulator.visitors.like(String(post.id)));
    expect(ids).toEqual(['2']);
    const seen = await askAt(here.emulator, 'POST', '/visitors/like', { on: String(post.id) });
    expect(seen.body).toEqual({ success: true, deliveries: expect.any(Array) });
    const picture = await fetch(`${here.emulator.url}${person?.picture}`);
    expect(picture.status).toBe(200);
  });
});
