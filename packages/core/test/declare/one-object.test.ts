import { describe, expect, test } from '@jest/globals';
import { expectTypeOf } from 'expect-type';
import * as t from 'io-ts';
import {
  edge,
  identifier,
  internalsOf,
  node,
  oneOf,
  optional,
  read,
  record,
  row,
  unsupported,
} from '../../src/declare/index.js';
import { failureOf, paramsOf, targetOf, scriptedClient } from '../support/script.js';

const no = unsupported('there is nothing of the kind');
const writing = { create: no, update: no, delete: no };

class Cover extends row({
  name: 'Cover',
  fields: record('Cover', { url: optional(t.string), height: optional(t.number) }),
  defaults: ['url'],
}) {}

/** `/{book}/cover`: one object, inside `data`, if it is requested as JSON. */
class BookCover extends edge({
  path: 'cover',
  node: () => Cover,
  get: read({
    params: record('CoverQuery', { size: optional(oneOf('small', 'large')) }),
    wrapped: true,
    always: { redirect: false },
  }),
  ...writing,
}) {}

class Book extends node({
  name: 'Book',
  fields: record('Book', { id: identifier }),
  defaults: ['id'],
  get: read(),
  ...writing,
}) {
  get cover(): BookCover {
    return this.edge(BookCover);
  }
}

describe('an edge to one object', () => {
  test('is read at its own URL, and returned without the data around it', async () => {
    const { client, requests } = scriptedClient([{ body: { data: { url: 'https://x', height: 5 } } }]);
    const cover = await new Book(client, '1').cover.get({ size: 'large', fields: ['url', 'height'] });
    expectTypeOf(cover).toEqualTypeOf<{ url?: string; height?: number }>();
    expect(cover).toEqual({ url: 'https://x', height: 5 });
    expect(targetOf(requests[0])).toBe('GET https://graph.facebook.com/v27.0/1/cover');
    expect(paramsOf(requests[0])).toEqual({ redirect: 'false', size: 'large', fields: 'url,height' });
  });

  test('can be expanded', async () => {
    const { client, requests } = scriptedClient([{ body: { id: '1', cover: { data: { url: 'https://x' } } } }]);
    const book = await new Book(client, '1').get({ fields: ['id', { cover: { size: 'small' } }] });
    expectTypeOf(book).toEqualTypeOf<{ id: string; cover?: { url?: string; height?: number } }>();
    expect(book).toEqual({ id: '1', cover: { url: 'https://x' } });
    expect(paramsOf(requests[0])).toEqual({ fields: 'id,cover.size(small)' });
  });

  test('is a DecodeError when it does not match its declaration', async () => {
    const { client } = scriptedClient([{ body: { url: 'https://x' } }]);
    expect(await failureOf(new Book(client, '1').cover.get())).toMatchObject({
      _tag: 'DecodeError',
      mismatches: [{ path: 'data', actual: 'nothing' }],
    });
  });

  test('gives its client and subject to classes that extend it', () => {
    const { client } = scriptedClient([]);
    expect(internalsOf(new Book(client, '1').cover)).toEqual({ client, subject: '1' });
  });
});
