// A bot from end to end: handshake, subscription, a visitor's comment, the reply, and its own event, which is skipped.
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { type Emulator, startEmulator } from '@edgewalk/emulator';
import { Facebook } from '@edgewalk/facebook';
import { Instagram } from '@edgewalk/instagram';
import { nodeWebhooks } from '../../src/adapters/node.js';
import { type Outcome, type WebhookEvent, webhooks } from '../../src/index.js';
import { subscriptions } from '../../src/subscriptions/index.js';

const verifyToken = 'rye';
let emulator: Emulator;
let server: Server;
let api: Instagram;
const outcomes: Outcome[] = [];
const seen: WebhookEvent[] = [];
const account = async () => (await api.user.get({ fields: ['id'] })).id;

beforeAll(async () => {
  emulator = await startEmulator({ callbacks: 'local' });
  const { tokens, url: baseUrl, apps } = emulator;
  api = new Instagram({ accessToken: tokens.facebook, baseUrl });
  const secrets = [
    { name: 'facebook', secret: apps.facebook.secret },
    { name: 'instagram', secret: apps.instagram.secret },
  ];
  const hook = webhooks({ secrets, verifyToken, onOutcome: (outcome) => outcomes.push(outcome) })
    .on('instagram', 'comments', async ({ value }) => {
      await api.comment(value.id).replies.create({ message: `You said: ${value.text ?? ''}` });
    })
    .onAny((event) => void seen.push(event));
  const listener = nodeWebhooks(hook);
  server = createServer((request, response) => void listener(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const page = await new Facebook({ accessToken: tokens.page, baseUrl }).page('me').get({ fields: ['id'] });
  const ensured = await subscriptions.ensure({
    app: { id: emulator.app.id, accessToken: tokens.app, baseUrl },
    accounts: [{ page: page.id, accessToken: tokens.page, baseUrl }],
    fields: { instagram: ['comments', 'messages'], page: ['feed', 'leadgen'] },
    callbackUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    verifyToken,
  });
  if (ensured.some(({ state }) => state === 'failed')) throw new Error('the bot is not subscribed');
});
beforeEach(() => {
  outcomes.length = 0;
  seen.length = 0;
});
afterAll(async () => {
  await emulator.close();
  server.closeAllConnections();
  server.close();
});

test('answers a comment once, and not itself', async () => {
  const media = await api.user.media.get({ limit: 1, fields: ['id'] });
  const { id } = emulator.visitors.comment(media.data[0]?.id ?? '', 'Gluten free?');
  await emulator.deliveries.settled();
  const replies = await api.comment(id).replies.get({ fields: ['text', 'from'] });
  expect(replies.data.map(({ text }) => text)).toEqual(['You said: Gluten free?']);
  expect(emulator.deliveries.log.slice(-2).map(({ state }) => state)).toEqual(['delivered', 'delivered']);
  expect(outcomes.map(({ event, state }) => [event.isOwn, state])).toEqual([
    [false, 'handled'],
    [true, 'ignored'],
  ]);
});

test('answers once what is delivered twice, late and in another order', async () => {
  emulator.faults.add(
    { on: 'delivery instagram/comments', nth: 1, fault: { delivery: 'duplicate' } },
    { on: 'delivery instagram/comments', nth: 2, fault: { delivery: { late: '10m' } } },
    { on: 'delivery instagram/comments', nth: 3, fault: { delivery: 'split' } },
    { on: 'delivery instagram/comments', nth: 3, fault: { delivery: 'wrong signature' } },
  );
  const media = await api.user.media.get({ limit: 1, fields: ['id'] });
  const comments = ['one', 'two', 'three'].map((text) => emulator.visitors.comment(media.data[0]?.id ?? '', text));
  await emulator.deliveries.settled();
  emulator.clock.advance(600_000);
  await emulator.deliveries.settled();
  for (const { id } of comments) {
    const { data } = await api.comment(id).replies.get({ fields: ['text'] });
    expect(data).toHaveLength(1);
  }
  emulator.faults.clear();
});

test('every event that visitors cause decodes to its type', async () => {
  const id = await account();
  const { visitors } = emulator;
  const { id: message } = visitors.message(id, {
    text: 'Hi',
    attachment: { type: 'image', url: 'https://a.example/a' },
  });
  visitors.unsend(message);
  const { data } = await new Facebook({ accessToken: emulator.tokens.page, baseUrl: emulator.url })
    .page('me')
    .feed.get({ limit: 1, fields: ['id'] });
  const { id: comment } = visitors.comment(data[0]?.id ?? '', 'Nice');
  visitors.reply(comment, 'Indeed');
  visitors.like(comment, { reaction: 'WOW' });
  await emulator.deliveries.settled();
  expect(seen.map(({ known, object, field }) => [known, object, field])).toEqual([
    [true, 'instagram', 'messages'],
    [true, 'instagram', 'messages'],
    [true, 'page', 'feed'],
    [true, 'page', 'feed'],
    [true, 'page', 'feed'],
  ]);
  expect(new Set(seen.map(({ key }) => key)).size).toBe(seen.length);
});
