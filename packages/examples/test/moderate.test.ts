// The bot from end to end against the emulator: as its own program, in the Express app and in the Hono app.
import type { RequestListener } from 'node:http';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { type Emulator, startEmulator } from '@edgewalk/emulator';
import { Facebook } from '@edgewalk/facebook';
import { AccessTokenError, Instagram } from '@edgewalk/instagram';
import type { Outcome, Webhooks } from '@edgewalk/webhooks';
import { nodeWebhooks } from '@edgewalk/webhooks/node';
import { getRequestListener } from '@hono/node-server';
import { createExpressApp } from '../src/express/app.js';
import { createHonoApp } from '../src/hono/app.js';
import { type Bot, createBot, fields } from '../src/moderate/bot.js';
import { subscribe } from '../src/moderate/subscribe.js';
import { appSecrets } from '../src/web/app-secrets.js';
import { serve } from '../src/web/serve.js';

const verifyToken = 'rye';
let emulator: Emulator;
let api: Instagram;
let media: string;
let printed: string[];
let outcomes: Outcome[];
let ends: (() => Promise<void>)[];

beforeEach(async () => {
  emulator = await startEmulator({ callbacks: 'local' });
  api = new Instagram({ accessToken: emulator.tokens.facebook, baseUrl: emulator.url });
  media = (await api.user.media.get({ fields: ['id'], limit: 1 })).data[0]?.id ?? '';
  [printed, outcomes, ends] = [[], [], []];
});
afterEach(async () => {
  await emulator.close();
  for (const end of ends) await end();
});

const connect = (accessToken: string, apply = true): Promise<Bot> => {
  const client = { accessToken, baseUrl: emulator.url };
  const secrets = appSecrets({ client, emulator }) ?? [];
  return createBot(client, {
    secrets,
    verifyToken,
    apply,
    posts: 2,
    print: (line) => printed.push(line),
    onOutcome: (outcome) => outcomes.push(outcome),
  });
};

const listenerOf = (hook: Webhooks): RequestListener => {
  const listener = nodeWebhooks(hook);
  return (request, response) => void listener(request, response);
};

type App = (hook: Webhooks, origin: string) => RequestListener;
const settings = (hook: Webhooks, origin: string) => ({ hook, origin, client: {} });
const apps: readonly (readonly [string, App])[] = [
  ['on its own', listenerOf],
  ['with Express', (hook, origin) => createExpressApp(settings(hook, origin))],
  ['with Hono', (hook, origin) => getRequestListener(createHonoApp(settings(hook, origin)).fetch)],
];

async function startBot(app: App = listenerOf): Promise<Bot> {
  const bot = await connect(emulator.tokens.facebook);
  const server = await serve(0, (at) => app(bot.hook, at));
  ends.push(() => server.close());
  await subscribe(emulator, bot, { callbackUrl: `${server.origin}/webhook`, verifyToken });
  return bot;
}

const writes = () => emulator.requests.filter(({ method, path }) => method === 'POST' && !path.includes('subscri'));
const repliesTo = async (id: string) =>
  (await api.comment(id).replies.get({ fields: ['text'] })).data.map(({ text }) => text);

describe.each(apps)('%s', (_name, app) => {
  test('comments are hidden or answered, complaints and messages answered in private, and the own events skipped', async () => {
    await startBot(app);
    const { id: account } = await api.user.get({ fields: ['id'] });
    const spam = emulator.visitors.comment(media, 'Earn money from home');
    const question = emulator.visitors.comment(media, 'Gluten free?', { as: 'two.spoons' });
    const complaint = emulator.visitors.comment(media, 'Mine was stale', { as: 'rye.and.shine' });
    const praise = emulator.visitors.comment(media, 'Yum');
    emulator.visitors.message(account, 'Do you ship?');
    await emulator.deliveries.settled();
    expect((await api.comment(spam.id).get({ fields: ['hidden'] })).hidden).toBe(true);
    expect(await repliesTo(question.id)).toEqual(['@two.spoons: There is one with buckwheat on Fridays.']);
    expect(await repliesTo(complaint.id)).toEqual(['We are sorry, @rye.and.shine, and have sent you a message.']);
    expect(await repliesTo(praise.id)).toEqual([]);
    const texts = writes().filter(({ path }) => path.endsWith('/messages'));
    expect(texts).toHaveLength(2);
    expect(outcomes.filter(({ event }) => event.isOwn).map(({ state }) => state)).toEqual(
      expect.arrayContaining(['ignored', 'ignored']),
    );
    expect(outcomes.filter(({ event, state }) => event.isOwn && state !== 'ignored')).toEqual([]);
    expect(writes()).toHaveLength(5);
  });
});

test('the comments of a Page, too', async () => {
  await startBot();
  const page = new Facebook({ accessToken: emulator.tokens.page, baseUrl: emulator.url });
  const post = (await page.page('me').posts.get({ fields: ['id'], limit: 1 })).data[0]?.id ?? '';
  const { id } = emulator.visitors.comment(post, 'When do you open?');
  const spam = emulator.visitors.comment(post, 'see www.example.org');
  await emulator.deliveries.settled();
  const { data } = await page.comment(id).comments.get({ fields: ['message'] });
  expect(data.map(({ message }) => message)).toEqual([expect.stringMatching(/: From seven until it is gone\.$/)]);
  expect((await page.comment(spam.id).get({ fields: ['is_hidden'] })).is_hidden).toBe(true);
});

test('what is delivered twice, or again to a bot that has forgotten, is answered once', async () => {
  emulator.faults.add({ on: 'delivery', nth: 1, fault: { delivery: 'duplicate' } });
  await startBot();
  const { id } = emulator.visitors.comment(media, 'Do you ship?');
  await emulator.deliveries.settled();
  await emulator.deliveries.redeliver(emulator.deliveries.log[0]?.id ?? '');
  expect(outcomes.filter(({ state }) => state === 'duplicate')).toHaveLength(2);
  const other = await connect(emulator.tokens.facebook);
  const event = outcomes.find(({ state }) => state === 'handled')?.event;
  expect((await other.hook.dispatch(event ? [event] : [])).map(({ state }) => state)).toEqual(['handled']);
  expect(await repliesTo(id)).toHaveLength(1);
});

test.each([
  ['refused', { error: { code: 2 } }],
  ['lost after it was sent', { lost: 'applied' }],
  ['lost before it was sent', { lost: 'not applied' }],
] as const)('a reply that is %s is there once, when Meta has sent the event again', async (_name, fault) => {
  await startBot();
  emulator.faults.add({ on: 'POST /{comment}/replies', nth: 1, fault });
  const { id } = emulator.visitors.comment(media, 'Do you ship?');
  await emulator.deliveries.settled();
  emulator.clock.advance(60_000);
  await emulator.deliveries.settled();
  expect(outcomes.map(({ state }) => state)).toContain('failed');
  expect(await repliesTo(id)).toHaveLength(1);
});

test('a private message whose response is lost is not sent again', async () => {
  await startBot();
  emulator.faults.add({ on: 'POST /{page}/messages', nth: 1, fault: { lost: 'applied' } });
  emulator.visitors.comment(media, 'A refund, please');
  await emulator.deliveries.settled();
  emulator.clock.advance(60_000);
  await emulator.deliveries.settled();
  expect(writes().filter(({ path }) => path.endsWith('/messages'))).toHaveLength(1);
  expect(outcomes.filter(({ state }) => state === 'failed')).toEqual([]);
});

test('with Instagram Login', async () => {
  const bot = await connect(emulator.tokens.instagram);
  const server = await serve(0, () => listenerOf(bot.hook));
  ends.push(() => server.close());
  await emulator.deliveries.subscribeInstagram({
    callbackUrl: server.origin,
    verifyToken,
    fields: [...fields.instagram],
  });
  const own = new Instagram({ accessToken: emulator.tokens.instagram, baseUrl: emulator.url });
  await own.user.subscribedApps.create({ subscribed_fields: [...fields.instagram] });
  const { id } = emulator.visitors.comment(media, 'Mine was burnt');
  await emulator.deliveries.settled();
  expect(await repliesTo(id)).toHaveLength(1);
  expect(printed.map((line) => line.slice(0, 10))).toEqual(['answered  ', 'wrote to  ']);
});

test('missed comments are caught up with, once', async () => {
  const bot = await connect(emulator.tokens.facebook);
  await bot.catchUp();
  const { length } = writes();
  expect(length).toBeGreaterThan(3);
  expect(printed).toHaveLength(length);
  await bot.catchUp();
  await (await connect(emulator.tokens.facebook)).catchUp();
  expect(writes()).toHaveLength(length);
});

test('a dry run changes nothing', async () => {
  await (await connect(emulator.tokens.facebook, false)).catchUp();
  expect(printed.join('\n')).toMatch(/^would answer Instagram @\S+: .*\(a question\) → /m);
  expect(writes()).toEqual([]);
});

test('a comment that is refused does not stop the others, a refused token does', async () => {
  emulator.faults.add({ on: 'POST', nth: 1, fault: { error: { code: 100, subcode: 33 } } });
  const bot = await connect(emulator.tokens.facebook);
  await bot.catchUp();
  expect(printed.filter((line) => line.startsWith('failed: '))).toHaveLength(1);
  emulator.faults.clear();
  emulator.faults.add({ on: 'POST', nth: 1, fault: { error: { code: 190 } } });
  await expect(bot.catchUp()).rejects.toThrow(AccessTokenError);
});
