import { describe, expect, test } from '@jest/globals';
import { expectTypeOf } from 'expect-type';
import * as t from 'io-ts';
import { identifier, node, optional, read, record, unsupported } from '../../src/declare/index.js';
import { InvalidArgumentError, raw } from '../../src/index.js';
import { failureOf, paramsOf, scriptedClient, thrownBy } from '../support/script.js';

const no = unsupported('there is nothing of the kind');

const Person = record('Person', {
  id: identifier,
  name: optional(t.string),
  tags: optional(t.array(t.string)),
  proof: optional(t.string, { login: 'instagram' }),
});
const Image = record('Image', { src: optional(t.string), height: optional(t.number) });
const File = record('File', { image: optional(Image), source: optional(t.string) });

class Letter extends node({
  name: 'Letter',
  fields: record('Letter', {
    id: identifier,
    text: optional(t.string),
    from: optional(Person),
    to: optional(record('People', { data: t.array(Person) })),
    files: optional(t.array(File)),
    via: optional(t.union([identifier, Person])),
    extra: optional(t.UnknownRecord),
    counts: optional(t.record(t.string, t.number)),
  }),
  defaults: ['id'],
  get: read(),
  create: no,
  update: no,
  delete: no,
}) {}

const answering = (body: object) => {
  const { client, requests } = scriptedClient([{ body }]);
  return { letter: new Letter(client, '1'), sent: () => paramsOf(requests[0])['fields'] };
};

describe('The members of a field', () => {
  test('are selected by name, and type the result', async () => {
    const { letter, sent } = answering({ id: '1', from: { id: '5', name: 'A' } });
    const found = await letter.get({ fields: ['id', { from: ['id', 'name'] }] });
    expectTypeOf(found).toEqualTypeOf<{ id: string; from?: { id: string; name?: string } }>();
    expect([found.from?.name, sent()]).toEqual(['A', 'id,from{id,name}']);
  });

  test('are checked as the whole field is, and nothing else is missed', async () => {
    const { letter } = answering({ from: { name: 'A' } });
    const found = await letter.get({ fields: [{ from: ['name'] }] });
    expectTypeOf(found).toEqualTypeOf<{ from?: { name?: string } }>();
    expect(found.from?.name).toBe('A');
    const { letter: other } = answering({ from: { name: 5 } });
    const error = await failureOf(other.get({ fields: [{ from: ['name'] }] }));
    expect(error.message).toMatch('from.name: expected string, got 5');
  });

  test('are those of the items where the field is a list, with data around it or without', async () => {
    const body = { to: { data: [{ name: 'A' }] }, files: [{ image: { src: 'x' } }] };
    const { letter, sent } = answering(body);
    const found = await letter.get({ fields: [{ to: ['name'] }, { files: [{ image: ['src'] }] }] });
    expectTypeOf(found).toEqualTypeOf<{
      to?: { data: { name?: string }[] };
      files?: { image?: { src?: string } }[];
    }>();
    expect([found, sent()]).toEqual([body, 'to{name},files{image{src}}']);
  });

  test('may be new, and those of an object without declared names are unknown', async () => {
    const { letter, sent } = answering({ from: { mood: 1 }, extra: { link: 'x' } });
    const found = await letter.get({ fields: [{ from: [raw('mood'), raw('picture{url}')], extra: ['link'] }] });
    expectTypeOf(found.from).toEqualTypeOf<{ mood: unknown; picture: unknown } | undefined>();
    expectTypeOf(found.extra).toEqualTypeOf<{ link: unknown } | undefined>();
    expect([found.extra, sent()]).toEqual([{ link: 'x' }, 'from{mood,picture{url}},extra{link}']);
  });

  test('of a union are those of the object in it', async () => {
    const { letter, sent } = answering({ via: '7' });
    const found = await letter.get({ fields: [{ via: ['name'] }] });
    expectTypeOf(found).toEqualTypeOf<{ via?: string | { name?: string } }>();
    expect([found.via, sent()]).toEqual(['7', 'via{name}']);
  });

  test('that are not there do not compile, and are refused before anything is sent', async () => {
    const { client, requests } = scriptedClient([]);
    const letter = new Letter(client, '1');
    // @ts-expect-error -- a member misspelt
    expect(() => letter.get({ fields: [{ from: ['nam'] }] })).toThrow('fields: from: fields: from has no field "nam"');
    // @ts-expect-error -- a field that is no object
    expect(() => letter.get({ fields: [{ text: ['id'] }] })).toThrow('it is no object to select from');
    // @ts-expect-error -- a map of values
    expect(() => letter.get({ fields: [{ counts: ['id'] }] })).toThrow('it is no object to select from');
    // @ts-expect-error -- nested once too deep
    expect(() => letter.get({ fields: [{ from: [{ tags: ['id'] }] }] })).toThrow(InvalidArgumentError);
    // @ts-expect-error -- members are a list
    expect(() => letter.get({ fields: [{ from: 'id' }] })).toThrow('write a list of its members');
    for (const fields of [[{ from: [] }], [{ from: ['id'] }, 'from'], [{ from: ['id'] }, { from: ['name'] }]])
      expect(thrownBy(() => letter.get({ fields: fields as never }))).toBeInstanceOf(InvalidArgumentError);
    // Of the other login.
    expect((await letter.get({ fields: [{ from: ['proof'] }] }).either())._tag).toBe('Left');
    expect(requests).toHaveLength(0);
  });
});
