import { describe, expect, test } from '@jest/globals';
import { OutcomeUnknownError, RateLimitError } from '@edgewalk/core';
import { Instagram } from '@edgewalk/instagram';
import { type Json, today } from '../support.js';
import { hooked } from '../webhooks/support.js';
import { ask as askAt } from './support.js';

const { here, call, subscribe } = hooked();
const ask = (method: string, path: string, body?: Json) => askAt(here.emulator, method, path, body);
const last = async (): Promise<Json> => {
  const id = here.emulator.requests.at(-1)?.id ?? 0;
  return (await ask('GET', `/requests/${id}`)).body;
};

const client = () =>
  new Instagram({
    accessToken: here.emulator.tokens.facebook,
    userId: here.accountId,
    baseUrl: here.emulator.url,
    retry: false,
  });

describe('a request in the log', () => {
  test('has its path by nodes, its token, its account, its usage and its answer', async () => {
    await call('GET', `/${here.accountId}/media?limit=1`, {}, 'facebook');
    const entry = here.emulator.requests.at(-1);
    expect(entry).toMatchObject({
      at: today,
      path: `/${here.accountId}/media`,
      named: '/{ig-user}/media',
      token: 'facebook',
      account: here.accountId,
      seen: 'all',
      applied: true,
      events: [],
      fault: undefined,
      truth: undefined,
    });
    expect(entry?.usage).toHaveProperty(['x-app-usage', 'call_count']);
    expect(entry?.took).toBeGreaterThan(0);
    const answer = JSON.parse(entry?.answer?.body ?? '') as Json;
    expect(answer['data']).toHaveLength(1);
    expect(entry?.answer).toMatchObject({ status: 200, isWhole: true });
    // Without the tokens that stood in it.
    expect(entry?.answer?.length).toBeGreaterThan(entry?.answer?.body.length ?? 0);
  });

  test('names what it removed, and `me` by what it stands for', async () => {
    const [media] = (await call('GET', `/${here.accountId}/media?limit=1`, {}, 'facebook'))['data'];
    const { id } = await call('POST', `/${media.id}/comments`, { message: 'Hello' }, 'facebook');
    await call('DELETE', `/${id}`, {}, 'facebook');
    await call('GET', '/me', {}, 'instagram');
    const names = here.emulator.requests.slice(-3).map(({ method, named }) => `${method} ${named}`);
    expect(names).toEqual(['POST /{ig-media}/comments', 'DELETE /{ig-comment}', 'GET /{ig-user}']);
  });

  test('shows no token: not in bodies, links, headers or redirects', async () => {
    const { tokens, apps, url } = here.emulator;
    const pages = await call('GET', '/me/accounts', {}, 'facebook');
    await fetch(`${url}/me/accounts?limit=1&access_token=${tokens.facebook}`);
    const form = new URLSearchParams({ decision: 'continue' });
    const back = 'https://localhost/';
    const dialog = `${url}/dialog/oauth?client_id=${apps.facebook.id}&redirect_uri=${encodeURIComponent(back)}`;
    const { headers } = await fetch(dialog, { method: 'POST', body: form, redirect: 'manual' });
    const code = new URL(headers.get('location') ?? '').searchParams.get('code') ?? '';
    const shown = JSON.stringify((await ask('GET', '/requests')).body);
    expect(code).toHaveLength(154);
    for (const secret of [tokens.facebook, pages['data'][1].access_token as string, code])
      expect(shown).not.toContain(secret);
    expect(here.emulator.requests.at(-2)?.answer?.body).toContain('access_token=[token]');
    expect(here.emulator.requests.at(-1)?.answer?.headers['location']).toContain('code=[token]');
  });

  test('keeps the beginning of a long answer, and says how long it was', async () => {
    await call('GET', '/me/accounts?fields=id,name,feed.limit(50){id,message,comments{message,from}}', {}, 'facebook');
    const { answer } = here.emulator.requests.at(-1) ?? {};
    expect(answer?.isWhole).toBe(false);
    expect(answer?.body.length).toBeLessThanOrEqual(16_384);
    expect(answer?.length).toBeGreaterThan(16_384);
  });

  test('is found after an id; ids grow over a reset', async () => {
    await call('GET', '/me');
    const { id } = here.emulator.requests.at(-1) ?? { id: 0 };
    await call('GET', '/me?fields=name');
    const after = (await ask('GET', `/requests?after=${id}`)).body['data'] as Json[];
    expect(after.map((entry) => entry['id'])).toEqual([id + 1]);
    expect((await ask('GET', '/requests?limit=1')).body['data']).toMatchObject([{ id: id + 1 }]);
    here.emulator.reset();
    await call('GET', '/me');
    expect(here.emulator.requests.map((entry) => entry.id)).toEqual([id + 2]);
    expect((await ask('GET', `/requests/${id}`)).status).toBe(400);
  });

  test('says which deliveries it caused, also from within a batch', async () => {
    await subscribe('page', ['feed']);
    const [post] = (await call('GET', `/${here.pageId}/feed?limit=1`))['data'];
    await call('POST', `/${post.id}/comments`, { message: 'Thank you' });
    await here.emulator.deliveries.settled();
    expect(await last()).toMatchObject({ named: '/{fb-post}/comments', events: ['1'] });
    const item = { method: 'POST', relative_url: `${post.id}/comments`, body: 'message=Twice' };
    await call('POST', '/', { batch: [item, item] });
    await here.emulator.deliveries.settled();
    expect(await last()).toMatchObject({ named: '/', events: ['2', '3'] });
  });
});

const publish = async () => {
  const image_url = 'https://your.app/bread.jpg';
  const { id } = await call('POST', `/${here.accountId}/media`, { image_url }, 'facebook');
  return client()
    .user.mediaPublish.create({ creation_id: String(id) })
    .either();
};

describe('what the client saw, and the truth', () => {
  test('of a lost answer: nothing, though it was published', async () => {
    const [plan] = here.emulator.faults.add({ on: 'POST /{ig-user}/media_publish', fault: { lost: 'applied' } });
    const outcome = await publish();
    const entry = await last();
    expect(entry).toMatchObject({
      status: 0,
      seen: 'none',
      applied: true,
      fault: { plan, fault: { lost: 'applied' } },
    });
    const { id } = JSON.parse(entry['answer'].body as string) as Json;
    expect(here.emulator.containers[0]?.publishedAs).toBe(id);
    // The reading is that of the client which met it.
    expect(outcome).toMatchObject({ _tag: 'Left', left: expect.any(OutcomeUnknownError) });
    const { left } = outcome as unknown as { left: OutcomeUnknownError };
    expect(entry['error']).toMatchObject({ _tag: left._tag, retry: left.retry, advice: left.advice });
  });

  test('of a refusal that was carried out: the refusal, and what it replaced', async () => {
    here.emulator.faults.add({ on: 'POST /{ig-user}/media_publish', fault: { refusedButLive: { code: 2 } } });
    await publish();
    const entry = await last();
    expect(entry).toMatchObject({ seen: 'all', applied: true, error: { code: 2 } });
    expect(JSON.parse(entry['truth'].body as string)).toEqual({ id: here.emulator.containers[0]?.publishedAs });
  });

  test('of half an answer, and of one that was never made', async () => {
    here.emulator.faults.add({ on: 'GET /me', nth: 1, fault: { reset: 'during' } });
    here.emulator.faults.add({ on: 'GET /me', nth: 2, fault: { reset: 'before' } });
    await expect(call('GET', '/me')).rejects.toThrow(/terminated|fetch failed/);
    expect(await last()).toMatchObject({ seen: 'half', applied: true, error: { _tag: 'NetworkError', retry: 'safe' } });
    await expect(call('GET', '/me')).rejects.toThrow(/terminated|fetch failed/);
    const entry = await last();
    expect(entry).toMatchObject({ seen: 'none', applied: false });
    expect(entry).not.toHaveProperty('answer');
  });

  test("of a refusal: Edgewalk's own error", async () => {
    const calls = [client().media('1').comments.get(), client().user.mediaPublish.create({ creation_id: '1' })];
    for (const refused of calls) {
      const { left } = (await refused.either()) as unknown as { left: Json };
      const { _tag, code, advice, retry } = left;
      expect(code).toBeGreaterThan(0);
      expect((await last())['error']).toMatchObject({ _tag, code, advice, retry });
    }
  });

  test('of a success: no error', async () => {
    await call('GET', '/me');
    expect(await last()).not.toHaveProperty('error');
    here.emulator.limit({ app: { calls: 1, window: '1h' } });
    await call('GET', '/me');
    await call('GET', '/me');
    expect((await last())['error']).toMatchObject({ _tag: RateLimitError.name, code: 4, retry: 'after' });
  });
});
