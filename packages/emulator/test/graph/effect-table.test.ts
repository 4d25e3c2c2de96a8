import { edge, pages, unsupported } from '@edgewalk/core/declare';
import { Media, UserMedia, UserStories } from '@edgewalk/instagram';
import { describe, expect, test } from '@jest/globals';
import { effects } from '../../src/effects/index.js';
import { EffectTable } from '../../src/graph/effect-table.js';
import { effect } from '../../src/graph/effect.js';
import { makeTrees } from '../../src/world/trees.js';

const { facebook, threads } = makeTrees();
const models = [facebook, threads];
const list = () => [];
const create = () => undefined;

class StrayEdge extends edge({
  path: 'strays',
  node: () => Media,
  get: pages(),
  create: unsupported('it hangs off nothing'),
  update: unsupported('it hangs off nothing'),
  delete: unsupported('it hangs off nothing'),
}) {}

describe('the table of effects', () => {
  test('finds the effects of an edge by its kind and path', () => {
    const table = new EffectTable([effect(UserStories, { list })], models);
    expect(table.of('User', 'stories').list).toBe(list);
    expect(table.of('User', 'media')).toEqual({});
  });

  test('joins effects that are stated apart', () => {
    const table = new EffectTable([effect(UserMedia, { list }), effect(UserMedia, { create })], models);
    expect(table.of('User', 'media')).toEqual({ list, create });
  });

  test('refuses an effect that is stated twice', () => {
    const twice = [effect(UserMedia, { list }), effect(UserMedia, { list })];
    expect(() => new EffectTable(twice, models)).toThrow('User.media has two effects for list');
  });

  test('refuses effects of what is in no tree', () => {
    expect(() => new EffectTable([effect(StrayEdge, { list })], models)).toThrow('StrayEdge is in no tree');
  });

  test('states every effect once, for what is declared', () => {
    expect(() => new EffectTable(effects, models)).not.toThrow();
  });
});

test('effects of operations that are not offered do not compile', () => {
  // @ts-expect-error: stories are not created on their edge
  expect(effect(UserStories, { create: () => undefined })).toBeDefined();
  // @ts-expect-error: there is no such parameter
  expect(effect(UserMedia, { list: ({ params }) => [{ is: params.unheard_of }] })).toBeDefined();
});
