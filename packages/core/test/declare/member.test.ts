import { describe, expect, test } from '@jest/globals';
import * as E from 'fp-ts/lib/Either.js';
import * as t from 'io-ts';
import { edge, Id, identifier, optional, pages, post, record, rootEdge, unsupported } from '../../src/declare/index.js';
import { type Call, GraphClient, InvalidArgumentError, NotFoundError, raw } from '../../src/index.js';
import { failureOf, paramsOf, targetOf, scripted, scriptedClient, thrownBy, token } from '../support/script.js';
import { Account, Note, Post } from '../support/tree.js';

const no = unsupported('there is nothing of the kind');
const host = 'https://graph.facebook.com/v27.0';

/** `/note_search`: hangs off the root, and asks for the account it searches as. */
class NoteSearch extends rootEdge({
  path: 'note_search',
  node: () => Note,
  get: pages({ params: record('Search', { user_id: optional(identifier, { account: true }), q: t.string }) }),
  create: no,
  update: no,
  delete: no,
}) {}

/** An edge of the Facebook login, with a parameter of it. */
class PostShares extends edge({
  path: 'shares',
  node: () => Note,
  get: pages({ login: 'facebook' }),
  create: post(record('NewShare', { text: t.string, ad_id: optional(t.string, { login: 'facebook' }) }), Id),
  update: no,
  delete: no,
}) {}

class PostReports extends edge({
  path: 'reports',
  node: () => Note,
  get: pages({ login: 'facebook', withOtherLogin: 'api.reports.get()' }),
  create: no,
  update: no,
  delete: no,
}) {}

class SharedPost extends Post {
  get shares(): PostShares {
    return this.edge(PostShares);
  }
}

describe('An edge of the root', () => {
  const answer = { body: { data: [{ id: '5' }] } };

  test('has a path of its own, also for its next page', async () => {
    const next = `${host}/note_search?user_id=9&q=x&after=B&access_token=${token}`;
    const { transport, requests } = scripted([{ body: { data: [{ id: '5' }], paging: { next } } }, answer]);
    const client = new GraphClient({ accessToken: token, transport }, '9');
    expect(await new NoteSearch(client).get({ q: 'x', fields: ['id'] }).all({ max: 9 })).toHaveLength(2);
    expect(requests.map(targetOf)).toEqual([`GET ${host}/note_search`, `GET ${host}/note_search`]);
    expect(requests.map(paramsOf)).toEqual([
      { q: 'x', fields: 'id', user_id: '9' },
      { q: 'x', fields: 'id', user_id: '9', after: 'B' },
    ]);
  });

  test('uses another account when one is given', async () => {
    const { transport, requests } = scripted([answer]);
    const client = new GraphClient({ accessToken: token, transport }, '9');
    await new NoteSearch(client).get({ q: 'x', user_id: '7' });
    expect(paramsOf(requests[0])['user_id']).toBe('7');
  });

  test('finds an account at the first use, and fails when that fails', async () => {
    const { transport, requests } = scripted([answer]);
    const error = new NotFoundError({ message: 'no account', retry: 'never', advice: 'link one' });
    const options = { accessToken: token, transport };
    const known = new GraphClient(options, { label: '(own account)', find: async () => E.right('9') });
    const unknown = new GraphClient(options, { label: '(own account)', find: async () => E.left(error) });
    await new NoteSearch(known).get({ q: 'x' });
    expect(paramsOf(requests[0])['user_id']).toBe('9');
    expect(await failureOf(new NoteSearch(unknown).get({ q: 'x' }))).toBe(error);
    expect(requests).toHaveLength(1);
  });

  test('throws at once when there is no account to use', () => {
    const { client } = scriptedClient([]);
    expect(thrownBy(() => new NoteSearch(client).get({ q: 'x' }))).toBeInstanceOf(InvalidArgumentError);
  });
});

describe('What only one login has', () => {
  const instagram = scriptedClient([], { login: 'instagram' });
  const shares = new PostShares(instagram.client, '1');

  test.each<[string, () => unknown]>([
    ['an edge', () => shares.get()],
    ['an edge inside a selection', () => new SharedPost(instagram.client, '1').get({ fields: [{ shares: ['id'] }] })],
    ['a parameter', () => shares.create({ text: 'x', ad_id: '5' })],
  ])('is refused for the other, if the login is given: %s', (_, act) => {
    expect(thrownBy(act)).toBeInstanceOf(InvalidArgumentError);
    expect(String(thrownBy(act))).toMatch(/facebook/i);
    expect(instagram.requests).toHaveLength(0);
  });

  // Whoever passes a token from a database does not know its login: nothing may throw before either().
  test.each<[string, (client: GraphClient) => Call<unknown>]>([
    ['an edge', (client) => new PostShares(client, '1').get()],
    ['an edge inside a selection', (client) => new SharedPost(client, '1').get({ fields: [{ shares: ['id'] }] })],
    ['a parameter', (client) => new PostShares(client, '1').create({ text: 'x', ad_id: '5' })],
    ['a field', (client) => new Post(client, '1').get({ fields: ['views'] })],
    ['a removal', (client) => new Post(client, '1').delete()],
  ])('fails the call if the token shows the login: %s', async (_, make) => {
    const source = { token: async () => E.right('t'), login: 'instagram' as const };
    for (const accessToken of ['IGAAx', source]) {
      const { client, requests } = scriptedClient([], { accessToken });
      const error = await failureOf(make(client));
      expect(await make(client).either()).toEqual(E.left(error));
      expect(error).toMatchObject({ _tag: 'AccessTokenError', problem: 'other login', retry: 'never' });
      expect(error.advice).toMatch(/Facebook Login/);
      expect(await client.batch([make(client)]).settled()).toEqual([E.left(error)]);
      expect(requests).toHaveLength(0);
    }
  });

  test('names the call that does the same', async () => {
    const { client } = scriptedClient([], { accessToken: 'IGAAx' });
    const { message } = await failureOf(new PostReports(client, '1').get());
    expect(message).toContain('exists with Facebook Login only: with Instagram Login use api.reports.get()');
  });

  test('is thrown at once where the login was given; the token of a call does not change it', async () => {
    const options = { accessToken: 'EAAx', login: 'instagram' } as const;
    const { client, requests } = scriptedClient(() => ({ body: { id: '1' } }), options);
    const act = () => new PostReports(client, '1').get({}, { accessToken: 'EAAy' });
    expect(thrownBy(act)).toMatchObject({ _tag: 'InvalidArgumentError', message: expect.stringContaining('use api.') });
    await new Post(client, '1').get({ fields: ['id'] }, { accessToken: 'EAAy' });
    expect(targetOf(requests[0])).toMatch(/^GET https:\/\/graph\.instagram\.com\//);
  });

  test('depends on the token of the single call', async () => {
    const { client, requests } = scriptedClient(() => ({ body: { data: [] } }), { accessToken: 'IGAAx' });
    expect(await failureOf(new PostShares(client, '1').get())).toMatchObject({ problem: 'other login' });
    await new PostShares(client, '1').get({}, { accessToken: 'EAAx' });
    expect(targetOf(requests[0])).toBe(`GET ${host}/1/shares`);
  });
});

describe('An expansion that needs parameters', () => {
  test('accepts them inside a selection', async () => {
    const { client, requests } = scriptedClient([
      { body: { id: '1', discovery: { id: '2', username: 'x', posts: { data: [{ id: '3' }] } } } },
    ]);
    const account = await new Account(client, '1').get({
      fields: ['id', { discovery: { username: 'x', fields: ['username', { posts: ['id'] }] } }],
    });
    expect(account.discovery?.posts?.data).toEqual([{ id: '3' }]);
    expect(paramsOf(requests[0])['fields']).toBe('id,discovery.username(x){username,posts{id}}');
  });

  test('refuses values that would end them early', () => {
    const { client } = scriptedClient([]);
    for (const username of ['x){id}', 'x}', '(', 'a{b']) {
      const account = new Account(client, '1');
      expect(thrownBy(() => account.discovery.get({ username }))).toBeInstanceOf(InvalidArgumentError);
      expect(thrownBy(() => account.get({ fields: [{ discovery: { username } }] }))).toBeInstanceOf(
        InvalidArgumentError,
      );
    }
  });

  test('sends unknown words of raw() unchanged', async () => {
    const { client, requests } = scriptedClient([{ body: { id: '1' } }]);
    await client.get('1', { metric: ['reach', raw('brand_new')], one: raw('word') });
    expect(paramsOf(requests[0])).toEqual({ metric: 'reach,brand_new', one: 'word' });
  });
});
