import { Acknowledged, Id, identifier, nothing, record, Success, timestamp } from '@edgewalk/core/declare';
import { expect, test } from '@jest/globals';
import { resultOf } from '../../src/graph/result.js';
import type { StoredObject } from '../../src/world/store.js';

const objectOf = (id: string): StoredObject => ({
  id,
  node: 'Page',
  fields: { id, name: 'Tidal Bakery', secret: 7 },
  edges: new Map(),
  createdAt: 0,
});
const [made, subject] = [objectOf('1'), objectOf('2')];

test.each([
  ['success', Success, made, { success: true }],
  ['the id of what was made', Id, made, { id: '1' }],
  ['the id of what was changed', Id, undefined, { id: '2' }],
  ['the id where either may come', Acknowledged, made, { id: '1' }],
  ['success where nothing was made', Acknowledged, undefined, { success: true }],
  [
    'the fields that are declared',
    record('Made', { id: identifier, name: timestamp }),
    made,
    { id: '1', name: 'Tidal Bakery' },
  ],
  ['an id where nothing is declared', nothing, made, { id: '1' }],
])('a write answers %s', (_, codec, object, body) => {
  expect(resultOf(codec, object, subject)).toEqual(body);
});
