import { describe, expect, test } from '@jest/globals';
import * as core from '@edgewalk/core';
import { describe as describeTree } from '@edgewalk/core/declare';
import * as entry from '../src/index.js';

const fb = new entry.Facebook({ accessToken: 'EAAtest' });
const { nodes, roots } = describeTree(fb);

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

  test('has a root for every node that can be asked by its id', () => {
    const byId = [...nodes.values()].filter(({ declaration }) => declaration.get.kind === 'read');
    const rooted = roots.flatMap(({ leadsTo }) => ('node' in leadsTo && 'edges' in leadsTo ? [leadsTo] : []));
    const missing = byId.filter((node) => !rooted.includes(node));
    expect(missing.map(({ declaration }) => declaration.name)).toEqual([]);
  });

  test('gives the same place in the tree each time', () => {
    expect(fb.me).toBe(fb.me);
    expect(fb.me.accounts).toBe(fb.me.accounts);
    expect(fb.pageSearch).toBe(fb.pageSearch);
  });
});

describe('a token of another login', () => {
  test.each(['IGAAtoken', 'IGQVtoken'])('%s is refused when the tree is made', (accessToken) => {
    const attempt = () => new entry.Facebook({ accessToken });
    expect(attempt).toThrow(entry.InvalidArgumentError);
    expect(attempt).toThrow('@edgewalk/instagram');
  });
});
