import { fileURLToPath } from 'node:url';
import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { HttpRequest, HttpResponse } from '@edgewalk/core';
import { isLeft, right } from '@edgewalk/core/declare';
import { type Emulator, startEmulator } from '@edgewalk/emulator';
import { readOnlyTransport } from '../src/mcp/read-only.js';
import { start } from './support.js';

const bin = fileURLToPath(new URL('../bin/edgewalk.js', import.meta.url));

let emulator: Emulator;
beforeAll(async () => {
  emulator = await startEmulator();
});
afterAll(() => emulator.close());
const clients: Client[] = [];
afterEach(async () => {
  for (const client of clients.splice(0)) await client.close();
  emulator.reset();
});

type Answer = Awaited<ReturnType<Client['callTool']>>;
const textOf = ({ content }: Answer): string => content.map((each) => (each.type === 'text' ? each.text : '')).join('');
const jsonOf = (answer: Answer) => JSON.parse(textOf(answer)) as Readonly<Record<string, unknown>>;

/** A client of the official SDK, and what the server writes to its standard error. */
async function connected(args: readonly string[] = [], login: 'facebook' | 'instagram' = 'facebook') {
  const env = { EDGEWALK_TOKEN: emulator.tokens[login], EDGEWALK_BASE_URL: emulator.url };
  const transport = new StdioClientTransport({
    command: process.execPath,
    args: [bin, 'mcp', ...args],
    env,
    stderr: 'pipe',
  });
  let log = '';
  transport.stderr?.on('data', (chunk: Buffer) => (log += chunk.toString('utf8')));
  const client = new Client({ name: 'test', version: '1.0.0' });
  await client.connect(transport);
  clients.push(client);
  const call = (name: string, input: Record<string, unknown> = {}) => client.callTool({ name, arguments: input });
  return { client, call, log: () => log };
}

/** The requests that wrote something. Reads may travel in a batch. */
const writes = () => emulator.requests.filter(({ method, path }) => method !== 'GET' && path !== '/');

describe('edgewalk mcp', () => {
  it('describes, reads, lists and reports', async () => {
    const { call } = await connected();
    expect(textOf(await call('describe'))).toContain('media(ID)');
    const described = jsonOf(await call('describe', { place: 'media.comments' }));
    expect(described).toMatchObject({ parameters: { create: { type: 'object', required: ['message'] } } });
    const { items, cursor } = jsonOf(await call('list', { place: 'user.media', limit: 2, fields: 'id,caption' }));
    expect(items).toHaveLength(2);
    const next = jsonOf(await call('list', { place: 'user.media', limit: 2, fields: 'id,caption', cursor }));
    expect(next['items']).not.toEqual(items);
    const [{ id } = { id: '' }] = items as { id: string }[];
    expect(jsonOf(await call('read', { place: `media(${id})`, fields: 'id,like_count' }))).toMatchObject({ id });
    const insights = { metrics: ['reach'], since: new Date(Date.now() - 40 * 86_400_000).toISOString().slice(0, 10) };
    expect(jsonOf(await call('insights', insights))).toMatchObject({ data: [{ name: 'reach' }], omitted: [] });
    const top = JSON.parse(textOf(await call('top_posts', { by: 'like_count', top: 3 }))) as { like_count: number }[];
    expect(top).toHaveLength(3);
    expect(top.map((post) => post.like_count)).toEqual(top.map((post) => post.like_count).toSorted((a, b) => b - a));
  });

  it('has the documentation of the trees as resources', async () => {
    const { client } = await connected();
    const { resources } = await client.listResources();
    expect(resources.length).toBeGreaterThan(100);
    const { contents } = await client.readResource({ uri: 'edgewalk://instagram/Media' });
    expect(contents[0]).toMatchObject({ text: expect.stringContaining('like_count') });
    await expect(client.readResource({ uri: 'edgewalk://instagram/Nothing' })).rejects.toThrow('Nothing');
  });

  it('explains what is wrong, and sends nothing of it', async () => {
    const { call } = await connected();
    const before = emulator.requests.length;
    const misspelt = await call('list', { place: 'user.media', fields: 'captoin' });
    expect(misspelt.isError).toBe(true);
    expect(textOf(misspelt)).toContain('did you mean "caption"');
    const unsupported = await call('describe', { place: 'user.nothing' });
    expect(textOf(unsupported)).toContain('there is no such place');
    for (const place of ['../me', 'https://example.com/me', 'oauth/access_token', '1/nothing_known'])
      expect((await call('read', { place })).isError).toBe(true);
    expect(emulator.requests.slice(before).filter(({ path }) => !path.includes('accounts'))).toEqual([]);
  });

  it('shows no token, neither in an answer nor in its log, and logs nothing of people', async () => {
    const { call, log } = await connected();
    const answer = await call('list', { place: 'me/accounts', fields: 'id,name,access_token' });
    expect(textOf(answer)).toContain('Tidal Bakery');
    expect(textOf(answer)).not.toMatch(/EAA\w{10}/);
    expect(log()).toContain('list: done');
    expect(log()).not.toMatch(/Tidal|EAA\w{10}|\d{10}/);
  });

  it('writes nothing without --allow-writes, whatever tool is called with whatever input', async () => {
    const { client, call } = await connected();
    const { tools } = await client.listTools();
    expect(tools.map(({ name }) => name)).toEqual(['describe', 'read', 'list', 'insights', 'top_posts']);
    expect(tools.every(({ annotations }) => annotations?.readOnlyHint === true)).toBe(true);
    const { items } = jsonOf(await call('list', { place: 'user.media', limit: 1, fields: 'id' }));
    const [{ id } = { id: '' }] = items as { id: string }[];
    const places = ['user.media', 'me/media', `media(${id})`, id, `media(${id}).comments`, `${id}?method=delete`];
    const parameters = [{}, { method: 'delete' }, { METHOD: 'post' }, { 'raw:method': 'delete' }, { batch: '[]' }];
    const others = ['create', 'update', 'delete', 'publish', 'write'];
    for (const name of [...tools.map((tool) => tool.name), ...others])
      for (const place of places)
        for (const given of parameters) {
          const input = { place, parameters: given, message: 'x', confirmation: 'x', metrics: ['reach'], post: {} };
          const allowed = Object.keys(tools.find((tool) => tool.name === name)?.inputSchema.properties ?? input);
          const fitting = Object.entries(input).filter(([member]) => allowed.includes(member));
          await call(name, Object.fromEntries(fitting)).catch(() => undefined);
          await call(name, input).catch(() => undefined);
        }
    expect(writes()).toEqual([]);
    expect((await call('read', { place: `media(${id})` })).isError).toBeUndefined();
  });

  it('shows a write first, and sends it once it is confirmed, once', async () => {
    const { client, call } = await connected(['--allow-writes']);
    const { tools } = await client.listTools();
    const dangerous = tools.filter(({ annotations }) => annotations?.destructiveHint === true).map(({ name }) => name);
    expect(dangerous).toEqual(['create', 'update', 'delete', 'publish']);
    const { items } = jsonOf(await call('list', { place: 'user.media', limit: 1, fields: 'id' }));
    const [{ id } = { id: '' }] = items as { id: string }[];
    const comment = { place: `media(${id}).comments`, parameters: { message: 'Thank you!' } };
    const { sent, confirmation } = jsonOf(await call('create', comment));
    expect([sent, writes()]).toEqual([false, []]);
    const other = { ...comment, parameters: { message: 'Buy now!' } };
    expect((await call('create', { ...other, confirmation })).isError).toBe(true);
    expect(writes()).toEqual([]);
    const again = jsonOf(await call('create', comment));
    const made = jsonOf(await call('create', { ...comment, confirmation: again['confirmation'] }));
    expect(made).toHaveProperty('id');
    expect((await call('create', { ...comment, confirmation: again['confirmation'] })).isError).toBe(true);
    expect(writes()).toMatchObject([{ method: 'POST', path: `/${id}/comments`, params: { message: 'Thank you!' } }]);
  });

  it('publishes', async () => {
    const { call } = await connected(['--allow-writes'], 'instagram');
    const post = { image_url: 'https://example.com/a.jpg', caption: 'Fresh bread' };
    const { confirmation } = jsonOf(await call('publish', { post }));
    const published = jsonOf(await call('publish', { post, confirmation }));
    expect(published).toHaveProperty('permalink');
    expect((await call('publish', { post: { image_url: 'no address' } })).isError).toBe(true);
  });

  it('ends when its client goes', async () => {
    const command = start(['mcp'], { EDGEWALK_TOKEN: emulator.tokens.facebook, EDGEWALK_BASE_URL: emulator.url });
    command.child.stdin.end();
    expect(await command.ended).toBe(0);
  });

  it('begins without a token with the advice of the other commands', async () => {
    const command = start(['mcp']);
    expect(await command.ended).toBe(3);
    expect(command.errors()).toContain('Log in:');
  });
});

const serve = async () => {
  const token = 'a-token-of-this-test';
  const env = {
    EDGEWALK_TOKEN: emulator.tokens.facebook,
    EDGEWALK_BASE_URL: emulator.url,
    EDGEWALK_MCP_TOKEN: token,
  };
  const command = start(['mcp', '--http'], env);
  return { command, token, url: new URL(await command.printed(/serves MCP at (\S+),/)) };
};

describe('edgewalk mcp --http', () => {
  it('answers who has the token', async () => {
    const { url, token, command } = await serve();
    const client = new Client({ name: 'test', version: '1.0.0' });
    const headers = { authorization: `Bearer ${token}` };
    await client.connect(new StreamableHTTPClientTransport(url, { requestInit: { headers } }));
    clients.push(client);
    expect((await client.listTools()).tools.length).toBe(5);
    const answer = await client.callTool({ name: 'list', arguments: { place: 'user.media', limit: 1 } });
    expect(textOf(answer)).toContain('caption');
    expect(command.output()).not.toContain(token);
    command.child.kill('SIGINT');
    expect(await command.ended).toBe(0);
  });

  it('refuses everybody else, and what a web page could send', async () => {
    const { url, token } = await serve();
    const init = { method: 'POST', body: '{}' };
    expect((await fetch(url, init)).status).toBe(401);
    expect((await fetch(url, { ...init, headers: { authorization: 'Bearer wrong' } })).status).toBe(401);
    const authorization = `Bearer ${token}`;
    expect((await fetch(url, { ...init, headers: { authorization, origin: 'https://example.com' } })).status).toBe(403);
    expect((await fetch(new URL('/other', url), { ...init, headers: { authorization } })).status).toBe(404);
  });

  it('makes a token of its own where none is given', async () => {
    const env = { EDGEWALK_TOKEN: emulator.tokens.facebook, EDGEWALK_BASE_URL: emulator.url };
    const command = start(['mcp', '--http'], env);
    const url = await command.printed(/serves MCP at (\S+),/);
    const token = await command.printed(/Bearer token: (\S{30,})/);
    const headers = { authorization: `Bearer ${token}` };
    expect((await fetch(url, { method: 'POST', body: '{}', headers })).status).not.toBe(401);
  });
});

const request = (method: string, path: string, body?: string) =>
  ({ method, url: `https://graph.facebook.com${path}`, headers: {}, body }) as unknown as HttpRequest;
const batch = (...items: object[]) => new URLSearchParams({ batch: JSON.stringify(items) }).toString();

describe('the transport that only reads', () => {
  const sent: string[] = [];
  const send = readOnlyTransport(({ url }: HttpRequest) => {
    sent.push(url);
    return async () => right({} as HttpResponse);
  });

  it.each([
    request('GET', '/v27.0/me?fields=id'),
    request('POST', '/v27.0/', batch({ method: 'GET', relative_url: 'me?fields=id' })),
  ])('sends a read: $url', async (given) => {
    expect(isLeft(await send(given)())).toBe(false);
  });

  it.each([
    request('POST', '/v27.0/1/comments', 'message=x'),
    request('DELETE', '/v27.0/1'),
    request('GET', '/v27.0/1?method=delete'),
    request('GET', '/v27.0/1?METHOD=delete'),
    request('GET', '/v27.0/oauth/access_token?grant_type=fb_exchange_token'),
    request('POST', '/', batch({ method: 'POST', relative_url: '1/comments' })),
    request('POST', '/', batch({ method: 'GET', relative_url: '1?method=delete' })),
    request('POST', '/', batch({ method: 'GET', relative_url: '1', body: 'x=1' })),
    request('POST', '/', `${batch({ method: 'GET', relative_url: '1' })}&method=delete`),
    request('POST', '/', 'batch=no'),
  ])('refuses $method $url', async (given) => {
    sent.length = 0;
    expect(await send(given)()).toMatchObject({ left: { _tag: 'AbortError', sent: false } });
    expect(sent).toEqual([]);
  });
});
