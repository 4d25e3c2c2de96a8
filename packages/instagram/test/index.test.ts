import { describe, expect, test } from '@jest/globals';
import * as core from '@edgewalk/core';
import { describe as describeTree } from '@edgewalk/core/declare';
import * as entry from '../src/index.js';

const { nodes, roots } = describeTree(new entry.Instagram({ accessToken: 'EAAtest' }));

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

  test.each([undefined, null, 'EAAtest', 5])('refuses %j in place of options', (given) => {
    expect(() => new entry.Instagram(given as never)).toThrow(core.InvalidArgumentError);
    expect(() => new entry.Instagram({ accessToken: 'EAAtest' }).as(given as never)).toThrow(core.InvalidArgumentError);
  });

  test('gives the same place in the tree each time', () => {
    const api = new entry.Instagram({ accessToken: 'EAAtest' });
    expect(api.user.media).toBe(api.user.media);
    expect(api.me).toBe(api.me);
    expect(api.hashtagSearch).toBe(api.hashtagSearch);
    expect(api.igAudio).toBe(api.igAudio);
  });
});
