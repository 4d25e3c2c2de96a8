import { describe, expect, test } from '@jest/globals';
import { deserialize, serialize } from 'node:v8';
import { ListPage } from '../../src/index.js';
import { scriptedClient } from '../support/script.js';
import { AccountPosts } from '../support/tree.js';

const body = {
  data: [
    { id: '1', notes: { data: [{ id: '2' }], paging: { next: 'https://graph.facebook.com/v26.0/1/notes?after=B' } } },
  ],
};
const plain = { data: [{ id: '1', notes: { data: [{ id: '2' }] } }] };

const read = () => {
  const { client } = scriptedClient([{ body }]);
  return new AccountPosts(client, '1').get({ fields: ['id', { notes: ['id'] }] });
};

/** What React's flight server calls plain, as its source has it: no iterator, and a chain of at most two prototypes. */
function isPlainToReact(value: object): boolean {
  if (Symbol.iterator in value || Symbol.asyncIterator in value) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || (prototype !== null && Object.getPrototypeOf(prototype) === null);
}

/** What Next.js calls plain among the props of `getServerSideProps`, as its source has it. */
function isPlainToNext(value: object): boolean {
  const prototype = Object.getPrototypeOf(value) as object | null;
  return prototype === null || Object.hasOwn(prototype, 'isPrototypeOf');
}

const withPrototype = (page: object): object =>
  Object.defineProperties(
    Object.create(Object.getPrototypeOf(page) as object) as object,
    Object.getOwnPropertyDescriptors(page),
  );

describe('A page that is passed on as plain data', () => {
  test.each([
    ['structuredClone', (page: unknown) => structuredClone(page)],
    ['JSON', (page: unknown) => JSON.parse(JSON.stringify(page)) as unknown],
    ['the IPC of Node', (page: unknown) => deserialize(serialize(page)) as unknown],
    ['a spread', (page: object) => ({ ...page })],
    ['Object.assign', (page: object) => Object.assign({}, page)],
    ['a copy with the prototype, as lodash makes', withPrototype],
  ])('keeps its shape at every level: %s', async (_, pass) => {
    const page = await read();
    expect(JSON.parse(JSON.stringify(pass(page)))).toEqual(plain);
    expect(Object.keys(page)).toEqual(['data']);
  });

  test('is plain to React and Next.js, at every level', async () => {
    const page = await read();
    for (const each of [page, page.data[0]?.notes ?? []])
      expect([isPlainToReact(each), isPlainToNext(each)]).toEqual([true, true]);
  });

  test('has no links in a copy, whose class cannot know them', async () => {
    const copy = withPrototype(await read()) as ListPage<unknown>;
    expect([copy.next, copy.previous, copy.cursor, copy.cursors]).toEqual([undefined, undefined, undefined, undefined]);
  });

  test('is a page nonetheless', async () => {
    const page = await read();
    expect(page).toBeInstanceOf(ListPage);
    expect(page.data[0]?.notes?.next).toBeDefined();
    expect(['toString' in page, 'valueOf' in page]).toEqual([true, true]);
    expect(page.constructor).toBe(ListPage);
  });
});
