import { expect } from '@jest/globals';
import { ListPage } from '@edgewalk/core';
import { isWrite, type Offered, stepsOf } from './documented.js';

/** An answer that is empty proves nothing: lists have items, and what was expanded is there. */
export function expectContent(offer: Offered, value: unknown): void {
  if (isWrite(offer)) {
    expect(Object.keys(value as object)).not.toEqual([]);
    return;
  }
  const found = stepsOf(offer)
    .slice(1)
    .reduce<unknown[]>(
      (items, { declaration: { path } }) => items.flatMap((item) => itemsOf((item as Record<string, unknown>)[path])),
      itemsOf(value),
    );
  expect(found.length).toBeGreaterThan(0);
  for (const item of found) expect(Object.keys(item as object)).not.toEqual([]);
}

function itemsOf(value: unknown): unknown[] {
  if (value instanceof ListPage) return value.data as unknown[];
  return value === undefined ? [] : [value];
}
