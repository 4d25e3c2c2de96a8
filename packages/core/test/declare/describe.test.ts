import { inspect } from 'node:util';
import { describe as suite, expect, test } from '@jest/globals';
import { type ClientOptions, GraphApi, GraphClient } from '../../src/index.js';
import { describe, node, record, row, unsupported } from '../../src/declare/index.js';
import { scripted, scriptedClient, token } from '../support/script.js';
import { Account, AccountPosts, Note, Post } from '../support/tree.js';

class Api extends GraphApi {
  readonly #account: Account;
  constructor({ userId = '1', ...options }: ClientOptions & { readonly userId?: string }) {
    super(new GraphClient(options, userId));
    this.#account = new Account(this.client, userId);
  }
  get account(): Account {
    return this.#account;
  }
  post(id: string): Post {
    return new Post(this.client, id);
  }
  /** Neither node nor edge. */
  get version(): string {
    return 'v27.0';
  }
}

suite('The description of a tree', () => {
  const { roots, nodes } = describe(new Api({ accessToken: token }));

  test('finds the roots of an API', () => {
    expect(roots.map(({ property, byId }) => [property, byId])).toEqual([
      ['account', false],
      ['post', true],
    ]);
  });

  test('finds every node and edge by the getters, cycles included', () => {
    expect([...nodes.keys()].toSorted()).toEqual(['Account', 'Note', 'OtherAccount', 'Post']);
    const edges = [...nodes.values()].flatMap(({ declaration, edges: found }) =>
      found.map(({ property, node: to }) => `${declaration.name}.${property} > ${to}`),
    );
    expect(edges).toEqual(
      [
        'Account.posts > Post',
        'Post.notes > Note',
        'Note.replies > Note',
        'Account.discovery > OtherAccount',
        'OtherAccount.posts > Post',
      ].toSorted((a, b) => edges.indexOf(a) - edges.indexOf(b)),
    );
  });

  test('refuses two nodes of one name', () => {
    const why = unsupported('no');
    class Other extends node({
      name: 'Post',
      fields: record('Post', {}),
      defaults: [],
      get: why,
      create: why,
      update: why,
      delete: why,
    }) {}
    class Twins extends Api {
      post2(id: string): Other {
        return new Other(this.client, id);
      }
      override post(id: string): Post {
        return new Post(this.client, id);
      }
    }
    expect(() => describe(new Twins({ accessToken: token }))).toThrow('two nodes are called Post');
  });
});

suite('The tree', () => {
  test('returns the same edge object each time', () => {
    const api = new Api({ accessToken: token });
    expect(api.account.posts).toBe(api.account.posts);
    expect(api.account.posts).toBeInstanceOf(AccountPosts);
  });

  test('prints the operations of each member, without sending anything', () => {
    const { client, requests } = scriptedClient([]);
    expect(inspect(new Account(client, '1'))).toBe('Account { /1: get }');
    expect(inspect(new Account(client, '1').posts)).toBe('AccountPosts { /1/posts: get, create }');
    expect(inspect(new Note(client, '2'))).toBe('Note { /2: get, update, delete }');
    expect(requests).toHaveLength(0);
  });

  test('rows without an id of their own offer no operations', () => {
    const { client } = scriptedClient([]);
    class Row extends row({ name: 'Row', fields: record('Row', {}), defaults: [] }) {}
    expect(inspect(new Row(client, '1'))).toContain('no operations');
  });

  test('is the same for another account by as(), with its token and its id', async () => {
    const { transport, requests } = scripted(() => ({ body: { id: '1' } }));
    const api = new Api({ accessToken: token, transport, version: 'v24.0' });
    const other = api.as({ accessToken: 'other', userId: '2' });
    expect(other).toBeInstanceOf(Api);
    await other.account.get();
    await api.account.get();
    expect(requests.map(({ url, headers }) => [new URL(url).pathname, headers['authorization']])).toEqual([
      ['/v24.0/2', 'Bearer other'],
      ['/v24.0/1', `Bearer ${token}`],
    ]);
  });
});
