import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { type Emulator, startEmulator } from '@edgewalk/emulator';
import { Facebook } from '@edgewalk/facebook';
import { nodeWebhooks } from '../../src/adapters/node.js';
import { webhooks } from '../../src/index.js';
import { subscriptions, type Subscriber } from '../../src/subscriptions/index.js';

const verifyToken = 'rye';
const tls = (name: string) => readFileSync(new URL(`../../../testing/tls/${name}.pem`, import.meta.url));
let server: Server;
let emulator: Emulator;
let callbackUrl: string;
let page: Subscriber;
let account: Subscriber;

beforeAll(async () => {
  emulator = await startEmulator();
  const hook = webhooks({ secrets: 'secret', verifyToken });
  const listener = nodeWebhooks(hook);
  server = createServer(
    { key: tls('key'), cert: tls('certificate') },
    (request, response) => void listener(request, response),
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  callbackUrl = `https://127.0.0.1:${(server.address() as AddressInfo).port}/hook`;
  const { tokens, url: baseUrl } = emulator;
  const me = await new Facebook({ accessToken: tokens.page, baseUrl }).page('me').get({ fields: ['id'] });
  page = { page: me.id, accessToken: tokens.page, baseUrl };
  account = { instagram: 'me', accessToken: tokens.instagram, baseUrl };
});
beforeEach(() => emulator.reset());
afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await emulator.close();
});

const app = () => ({ id: emulator.app.id, accessToken: emulator.tokens.app, baseUrl: emulator.url });
const fields = { instagram: ['comments', 'messages', 'messaging_seen'], page: ['feed', 'leadgen'] } as const;

describe('subscriptions are ensured', () => {
  test('over app, Page and account, once', async () => {
    const options = { app: app(), accounts: [page, account], fields, callbackUrl, verifyToken };
    const first = await subscriptions.ensure(options);
    expect(first.map(({ of, state, fields: names }) => [of, state, ...names])).toEqual([
      ['app', 'made', ...fields.instagram],
      ['app', 'made', ...fields.page],
      // A Page takes none of Instagram's names: its own stand for them.
      ['account', 'made', 'feed', 'leadgen', 'messages', 'message_reads'],
      ['account', expect.stringMatching(/^(there|made)$/), ...fields.instagram],
    ]);
    const requests = emulator.requests.length;
    const second = await subscriptions.ensure(options);
    expect(second.map(({ state }) => state)).toEqual(['there', 'there', 'there', 'there']);
    expect(emulator.requests.slice(requests).every(({ method }) => method === 'GET')).toBe(true);
  });

  test('and those that were there stay, of the app and of an account', async () => {
    const accounts = [page];
    const before = { page: ['feed', 'leadgen'] } as const;
    await subscriptions.ensure({ app: app(), accounts, fields: before, callbackUrl, verifyToken });
    await subscriptions.ensure({ app: app(), accounts, fields: { page: ['ratings'] }, callbackUrl, verifyToken });
    const [ofApp, ofPage] = emulator.requests.filter(({ method }) => method === 'POST').slice(-2);
    const all = ['feed', 'leadgen', 'ratings'];
    expect(String(ofApp?.params['fields']).split(',')).toEqual(expect.arrayContaining(all));
    expect(String(ofPage?.params['subscribed_fields']).split(',')).toEqual(expect.arrayContaining(all));
  });

  test('anew where the app calls another address', async () => {
    const [first, second] = [callbackUrl, `${callbackUrl}?moved`];
    const states: unknown[] = [];
    for (const url of [first, first, second])
      states.push(
        ...(await subscriptions.ensure({ app: app(), fields: { page: ['feed'] }, callbackUrl: url, verifyToken })),
      );
    expect(states).toMatchObject([{ state: 'made' }, { state: 'there' }, { state: 'made' }]);
  });

  test('and one that fails does not stop the others', async () => {
    const wrong = { ...account, accessToken: emulator.tokens.expired };
    const found = await subscriptions.ensure({ accounts: [wrong, page], fields });
    expect(found).toMatchObject([
      { state: 'failed', error: { _tag: 'AccessTokenError' } },
      { state: expect.stringMatching(/there|made/) },
    ]);
    const refused = await subscriptions.ensure({ app: app(), fields, callbackUrl, verifyToken: 'another' });
    expect(refused).toMatchObject([
      { of: 'app', state: 'failed', error: { code: 2200 } },
      { of: 'app', state: 'failed', error: { code: 2200 } },
    ]);
    await expect(subscriptions.ensure({ app: app(), fields })).rejects.toThrow('callbackUrl, verifyToken');
    await expect(subscriptions.ensure({ fields: {} })).rejects.toThrow("fields: write { instagram: ['comments'] }");
  });
});

describe('what cannot be subscribed', () => {
  test('is not said to be there', async () => {
    const found = await subscriptions.ensure({ accounts: [account], fields: { page: ['feed'] } });
    expect(found).toMatchObject([{ state: 'skipped', fields: [] }]);
    // Its enum has no echoes: with Instagram Login they come with any field, once the app has chosen them.
    const echoes = await subscriptions.ensure({ accounts: [account], fields: { instagram: ['message_echoes'] } });
    expect(echoes).toMatchObject([{ state: expect.stringMatching(/there|made/), fields: ['messages'] }]);
    const links = await subscriptions.explain(account, { fields: { instagram: ['story_insights'] } });
    expect(links.find(({ link }) => link === 'permissions')).toMatchObject({
      state: 'missing',
      what: 'story_insights: not available with Instagram Login',
    });
  });

  test.each([
    [{ page: ['feeds'] }, 'did you mean "feed"?'],
    [{ pages: ['feed'] }, 'there is no pages'],
    [{ page: 'feed' }, 'there is no field "feed" of page'],
    [{ page: [] }, "fields: write { instagram: ['comments'] }"],
    [undefined, "fields: write { instagram: ['comments'] }"],
  ])('is refused before anything is sent: %j', async (wrong, advice) => {
    const before = emulator.requests.length;
    await expect(subscriptions.ensure({ accounts: [page], fields: wrong as never })).rejects.toThrow(advice);
    await expect(subscriptions.explain(page, { fields: wrong as never })).rejects.toThrow(advice);
    expect(emulator.requests).toHaveLength(before);
  });

  test('is an account without an id', async () => {
    const nobody = { accessToken: 'x' } as never;
    await expect(subscriptions.ensure({ accounts: [nobody], fields })).rejects.toThrow("accounts: write { page: '…'");
  });
});

describe('why nothing arrives is explained', () => {
  test('link by link, with what to do', async () => {
    const before = await subscriptions.explain(page, { app: app(), fields });
    expect(before.find(({ link }) => link === 'app subscription')).toMatchObject({
      state: 'missing',
      fix: expect.stringContaining("subscriptions.ensure({ app, fields: { instagram: ['comments', 'messages'"),
    });
    await subscriptions.ensure({ app: app(), accounts: [page], fields, callbackUrl, verifyToken });
    const after = await subscriptions.explain(page, { app: app(), fields });
    expect(after.map(({ link, state }) => [link, state])).toEqual([
      ['app subscription', 'ok'],
      ['app subscription', 'ok'],
      ['account subscription', 'ok'],
      ['permissions', expect.stringMatching(/ok|missing/)],
      ['Page link', 'ok'],
      ['access', 'unknown'],
    ]);
    expect(JSON.stringify([...before, ...after])).not.toContain(emulator.tokens.page);
  });

  test('also with a token that lacks permissions', async () => {
    const readOnly = { ...page, accessToken: emulator.tokens.readOnly };
    const found = await subscriptions.explain(readOnly, { fields });
    expect(found.find(({ link }) => link === 'permissions')).toMatchObject({
      state: 'missing',
      fix: expect.stringContaining('scope: ['),
    });
  });
});
