import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, describe, expect, test } from '@jest/globals';
import {
  AmbiguousAccountError,
  fetchTransport,
  type Limiter,
  NotFoundError,
  PermissionError,
  TransientError,
  type Transport,
} from '@edgewalk/core';
import { type Emulator, startEmulator } from '@edgewalk/emulator';
import { Instagram } from '../src/instagram.js';

type Routes = Readonly<Record<string, unknown>>;

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

/** Meta's answer to a path that a token of this kind does not have. */
const nonexisting = (name: string) => ({
  error: { message: `(#100) Tried accessing nonexisting field (${name})`, type: 'OAuthException', code: 100 },
});

/** A server that is not the emulator: it answers as the recorded responses in Meta's reference do. */
async function serve(routes: Routes): Promise<{ api: Instagram; paths: string[] }> {
  const paths: string[] = [];
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '', 'http://localhost');
    const path = pathname.replace(/^\/v[\d.]+/, '');
    paths.push(path);
    const body = routes[path] ?? nonexisting(path.split('/').at(-1) ?? '');
    const { error } = body as { error?: { code: number } };
    response.writeHead(error === undefined ? 200 : error.code === 2 ? 500 : 400, {
      'content-type': 'application/json',
    });
    response.end(JSON.stringify(body));
  }).listen(0, '127.0.0.1');
  servers.push(server);
  await new Promise((resolve) => server.once('listening', resolve));
  const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { api: new Instagram({ accessToken: 'EAAtest', baseUrl, retry: false }), paths };
}

const bakery = { id: '17841400000000001', username: 'bakery', name: 'Bakery' };
const school = { id: '17841400000000003', username: 'school', name: 'School' };
const page = (id: string, account?: object) => ({
  id,
  name: `Page ${id}`,
  ...(account && { instagram_business_account: account }),
});
const refused = {
  error: { message: '(#200) Requires business_management permission', type: 'OAuthException', code: 200 },
};

describe('The account of a token', () => {
  test('is never guessed: two that are linked to Pages are listed in the error', async () => {
    const { api, paths } = await serve({ '/me/accounts': { data: [page('1', bakery), page('2'), page('3', school)] } });
    const outcome = await api.user.media.create({ image_url: 'https://example.com/a.jpg' }).either();
    expect(outcome).toMatchObject({ _tag: 'Left', left: { _tag: 'AmbiguousAccountError', retry: 'never' } });
    const error = await api.user.get().catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(AmbiguousAccountError);
    expect(error).toMatchObject({
      message: expect.stringContaining(`bakery (${bakery.id}), school (${school.id})`),
      advice: expect.stringContaining('userId'),
      accounts: [
        { id: bakery.id, username: 'bakery' },
        { id: school.id, username: 'school' },
      ],
    });
    expect(paths).not.toContain('/17841400000000001/media');
  });

  test('is not the only linked one either, where a portfolio has another', async () => {
    const { api } = await serve({
      '/me/accounts': { data: [page('1', bakery)] },
      '/me/businesses': { data: [{ id: '7', name: 'Portfolio' }] },
      '/7/client_pages': { data: [page('3', school)] },
    });
    await expect(api.user.get()).rejects.toBeInstanceOf(AmbiguousAccountError);
  });

  test('is not decided while a way to others fails: that error comes, and the next call searches again', async () => {
    const routes: Record<string, unknown> = {
      '/me/accounts': { data: [page('1', bakery)] },
      '/me/businesses': { error: { message: 'Service temporarily unavailable', code: 2, type: 'OAuthException' } },
      [`/${bakery.id}`]: { id: bakery.id },
    };
    const { api } = await serve(routes);
    await expect(api.user.get()).rejects.toBeInstanceOf(TransientError);
    routes['/me/businesses'] = refused;
    expect(await api.user.get({ fields: ['id'] })).toEqual({ id: bakery.id });
  });

  // A token of a Page has no `accounts`, as production code and Meta's reference of Pages have it.
  test.each([
    ['linked', page('1', bakery), bakery.id],
    ['of another Page', page('9', school), school.id],
  ])('is the one of the Page, by the token of a Page: %s', async (_, me, id) => {
    const { api, paths } = await serve({ '/me/accounts': nonexisting('accounts'), '/me': me, [`/${id}`]: { id } });
    expect(await api.user.get({ fields: ['id'] })).toEqual({ id });
    expect(paths).toEqual(['/me/accounts', '/me', `/${id}`]);
  });

  // Production code that finds Pages which were not ticked in the dialog reads these lists.
  test.each([
    ['owned Pages', '/7/owned_pages', page('3', school)],
    ['Pages of clients', '/7/client_pages', page('3', school)],
    ['owned accounts', '/7/owned_instagram_accounts', school],
    ['accounts of clients', '/7/client_instagram_accounts', school],
  ])('may be behind a portfolio, with an empty list of Pages: %s', async (_, path, row) => {
    const { api } = await serve({
      '/me/accounts': { data: [] },
      '/me/businesses': { data: [{ id: '7', name: 'Portfolio' }] },
      [path]: { data: [row] },
      [`/${school.id}`]: { id: school.id },
    });
    expect(await api.user.get({ fields: ['id'] })).toEqual({ id: school.id });
    expect(await api.accounts()).toMatchObject([
      { id: school.id, username: 'school', via: 'portfolio', business: { id: '7', name: 'Portfolio' } },
    ]);
  });

  // `granular_scopes` as Meta's reference of debug_token has it.
  test.each([
    ['an account', 'instagram_basic', school.id, school],
    ['a Page', 'pages_show_list', '3', page('3', school)],
  ])('may be granted by id, without Pages and portfolios: %s', async (_, scope, id, row) => {
    const { api } = await serve({
      '/debug_token': { data: { is_valid: true, granular_scopes: [{ scope, target_ids: [id] }, { scope: 'email' }] } },
      [`/${id}`]: row,
      [`/${school.id}`]: id === school.id ? row : { id: school.id },
    });
    expect(await api.accounts()).toMatchObject([{ id: school.id, username: 'school', via: 'granular scopes' }]);
    expect(await api.user.get({ fields: ['id'] })).toMatchObject({ id: school.id });
  });

  test('that is found nowhere: the advice names portfolios, and no cause', async () => {
    const { api } = await serve({ '/me/accounts': { data: [page('1')] }, '/me/businesses': refused });
    const error = await api.user.get().catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(NotFoundError);
    expect(error).toMatchObject({
      message: expect.stringContaining('Meta refused /me/businesses'),
      advice: expect.stringMatching(/^If .*portfolio.*business_management.*userId/s),
    });
    expect(await api.accounts()).toEqual([]);
  });

  test('is not looked for by ids that do not fit into a path: the error is a value', async () => {
    const odd = { ...school, id: '17/../me' };
    const { api, paths } = await serve({
      '/me/accounts': { data: [page('1', odd), { id: '' }, { id: '2', instagram_business_account: null }] },
      '/me/businesses': { data: [{ id: '../x' }] },
      '/debug_token': { data: { granular_scopes: [{ scope: 'instagram_basic', target_ids: ['a/b', ''] }] } },
    });
    expect(await api.user.get().either()).toMatchObject({ left: { _tag: 'NotFoundError' } });
    expect(paths).toEqual(['/me/accounts', '/me/businesses', '/debug_token']);
  });

  test('that no way leads to because of a permission is that error', async () => {
    const { api } = await serve({
      '/me/accounts': {
        error: { message: '(#200) Requires pages_show_list permission', type: 'OAuthException', code: 200 },
      },
    });
    await expect(api.user.get()).rejects.toBeInstanceOf(PermissionError);
    expect(await api.accounts().either()).toMatchObject({ left: { _tag: 'PermissionError' } });
  });
});

describe('The accounts of a token', () => {
  let emulator: Emulator | undefined;
  afterAll(() => emulator?.close());
  const found = async (token: keyof Emulator['tokens']) => {
    emulator ??= await startEmulator();
    return Instagram.accounts({ accessToken: emulator.tokens[token], baseUrl: emulator.url });
  };

  test.each([
    ['facebook', ['tidal.bakery'], 'pages'],
    ['bothAccounts', ['tidal.bakery', 'tidal.bakery.school'], 'pages'],
    ['page', ['tidal.bakery'], 'page token'],
    ['portfolio', ['tidal.bakery.school'], 'portfolio'],
    ['integration', ['tidal.bakery'], 'granular scopes'],
    ['instagram', ['tidal.bakery'], 'login'],
  ] as const)('come as clients: %s', async (token, usernames, via) => {
    const accounts = await found(token);
    expect(accounts.map(({ username }) => username)).toEqual(usernames);
    for (const { api, id, ...account } of accounts) {
      expect(account).toMatchObject({ via, name: expect.any(String) });
      expect(api).toBeInstanceOf(Instagram);
      const own = await api.user.get({ fields: ['username'] });
      expect(own.username).toBe(account.username);
      expect(id).toMatch(/^17841/);
    }
  });

  test('can be iterated, and name the Page of each', async () => {
    const pages: unknown[] = [];
    const accounts = await found('bothAccounts');
    for (const { page: linked } of accounts) pages.push(linked?.name);
    expect(pages).toEqual(['Tidal Bakery', 'Tidal Bakery School']);
  });

  test('share connections and limits with the client that found them', async () => {
    emulator ??= await startEmulator();
    const send = fetchTransport();
    let sent = 0;
    const transport: Transport = (request) => {
      sent += 1;
      return send(request);
    };
    const entered: string[] = [];
    const limits: Limiter = {
      enter: ({ path }) => (entered.push(path), { _tag: 'Right', right: path }),
      leave: () => {},
      waits: false,
      usage: [],
    };
    const options = { accessToken: emulator.tokens.bothAccounts, baseUrl: emulator.url, transport, limits };
    const [first, second] = await new Instagram(options).accounts();
    const before = sent;
    await first?.api.user.get();
    await second?.api.user.get();
    expect(sent).toBe(before + 2);
    expect(entered.slice(-2)).toEqual([first?.id, second?.id]);
  });
});
