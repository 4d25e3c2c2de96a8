import { describe, expect, test } from '@jest/globals';
import * as core from '@edgewalk/core';
import { describe as describeTree, type Operation, verbs } from '@edgewalk/core/declare';
import { Instagram } from '@edgewalk/instagram';
import * as entry from '../src/index.js';

const api = new entry.BasicDisplay({ accessToken: 'IGQVJtest', baseUrl: 'http://localhost' });
const { nodes } = describeTree(api);

describe('the entry of the package', () => {
  test('has every class of the tree', () => {
    const classes = [...nodes.values()].flatMap(({ node, edges }) => [node, ...edges.map(({ edge }) => edge)]);
    const missing = classes.filter((each) => Reflect.get(entry, each.name) !== each);
    expect(missing.map(({ name }) => name)).toEqual([]);
  });

  test('hides nothing of the core', () => {
    const hidden = Object.entries(core).filter(([name, value]) => Reflect.get(entry, name) !== value);
    expect(hidden.map(([name]) => name)).toEqual([]);
  });

  test('gives the same place in the tree each time', () => {
    expect(api.user.media).toBe(api.user.media);
  });
});

test('no node is called as one of the Instagram tree', () => {
  const others = describeTree(new Instagram({ accessToken: 'EAAtest', userId: '1' })).nodes;
  expect([...nodes.keys()].filter((name) => others.has(name))).toEqual([]);
});

test('every operation that there was says when it was retired, and what to use', () => {
  const declared = [...nodes.values()].flatMap(({ declaration, edges }) => [
    declaration,
    ...edges.map((edge) => edge.declaration),
  ]);
  const offered = declared.flatMap((one) =>
    verbs.flatMap((verb) => {
      const operation: Operation = one[verb];
      return operation.kind === 'unsupported' ? [] : [operation.facts.retired];
    }),
  );
  expect(offered).toEqual(Array.from({ length: 4 }, () => entry.retired));
});
