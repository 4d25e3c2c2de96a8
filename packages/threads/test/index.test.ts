import { describe, expect, test } from '@jest/globals';
import * as core from '@edgewalk/core';
import { describe as describeTree } from '@edgewalk/core/declare';
import * as entry from '../src/index.js';

const { nodes, roots } = describeTree(new entry.Threads({ accessToken: 'THtest' }));

describe('the entry of the package', () => {
  test('has every class of the tree', () => {
    const classes = [...nodes.values()].flatMap(({ node, edges }) => [node, ...edges.map(({ edge }) => edge)]);
    const inside = roots.flatMap(({ leadsTo }) => ('edge' in leadsTo ? [leadsTo.edge] : []));
    const missing = [...classes, ...inside].filter((each) => Reflect.get(entry, each.name) !== each);
    expect(missing.map(({ name }) => name)).toEqual([]);
  });

  test('hides nothing of the core', () => {
    const hidden = Object.entries(core).filter(([name, value]) => Reflect.get(entry, name) !== value);
    expect(hidden.map(([name]) => name)).toEqual([]);
  });

  test.each([undefined, null, 'THtest', 5])('refuses %j in place of options', (given) => {
    expect(() => new entry.Threads(given as never)).toThrow(core.InvalidArgumentError);
    expect(() => new entry.Threads({ accessToken: 'THtest' }).as(given as never)).toThrow(core.InvalidArgumentError);
  });

  test('the same place in the tree each time', () => {
    const api = new entry.Threads({ accessToken: 'THtest' });
    expect(api.user.threads).toBe(api.user.threads);
    expect(api.me).toBe(api.user);
    expect(api.keywordSearch).toBe(api.keywordSearch);
  });

  test('another profile by its token', () => {
    const api = new entry.Threads({ accessToken: 'THtest' }).as({ accessToken: 'THother', userId: '178' });
    expect(api.client.account).toBe('178');
    expect(api.client.loginOf()).toBe('threads');
  });
});

describe('the host', () => {
  test('is that of Threads, with its only version', () => {
    const { client } = new entry.Threads({ accessToken: 'THtest' });
    expect(String(Reflect.get(client, Symbol.for('nodejs.util.inspect.custom')).call(client))).toBe(
      'GraphClient { https://graph.threads.net/v1.0 }',
    );
  });

  test('another version is refused', () => {
    const given = { accessToken: 'THtest', version: 'v25.0' } as never;
    expect(() => new entry.Threads(given)).toThrow('version: Threads has v1.0 only: leave it out');
  });

  test('a token of another login is refused before anything is sent', () => {
    for (const accessToken of ['EAAtest', 'IGAAtest'])
      expect(() => new entry.Threads({ accessToken })).toThrow(core.InvalidArgumentError);
  });
});
