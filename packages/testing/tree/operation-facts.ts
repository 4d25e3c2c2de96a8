import type { Description, OperationFacts } from '@edgewalk/core/declare';
import { describe, expect, test } from '@jest/globals';
import { isSupported, placesOf } from './places.js';

/** Names of operations such as `User.media.create`, with blanks between them. */
type Names = string;

/** What a tree's operations are, stated a second time: no declaration is imported for it. */
export interface OperationTable {
  /** The writes that Edgewalk may send a second time by itself. Removals are not listed: they may all be repeated. */
  readonly repeatable: Names;
  /** The removals that may not. */
  readonly singleRemovals?: Names;
  /** The operations of one login only, by that login. */
  readonly logins: Readonly<Record<'facebook' | 'instagram', Names>>;
  /** Every operation by the permissions it needs: those of Facebook Login, those of Instagram Login. */
  readonly permissions: readonly (readonly [facebook: string, instagram: string, operations: Names])[];
  /** Operations on another host than the others. */
  readonly hosts: Readonly<Record<string, string>>;
  /** Parameters of every call. */
  readonly always: Readonly<Record<string, object>>;
  /** Objects that come within `data`. */
  readonly wrapped: Names;
  /** The largest page. */
  readonly maxLimit: Readonly<Record<number, Names>>;
  /** Lists that are not paged by a cursor. */
  readonly paging: Readonly<Record<'time' | 'offset' | 'none', Names>>;
  /** Operations that Meta ended, by the day. */
  readonly retired: Readonly<Record<string, Names>>;
  /** Creations whose lost response can be looked for. */
  readonly verified: Names;
  /** Writes that give back what was written where `fields` are named. */
  readonly readAfterWrite: Names;
}

/** Holds what describe() says of each operation against such a table. */
export function tryOperationFacts(description: Description, table: OperationTable): void {
  const places = placesOf(description).filter((place) => isSupported(place));
  const namesWhere = (holds: (facts: OperationFacts, name: string) => boolean) =>
    places.filter(({ operation, name }) => holds(operation.facts, name)).map(({ name }) => name);
  const kinds = new Map(places.map(({ name, operation }) => [name, operation.kind]));

  test('writes that may be repeated', () => {
    const repeatable = namesWhere((facts, name) => facts.repeatable === true && kinds.get(name) === 'post');
    expect(repeatable.toSorted()).toEqual(listOf(table.repeatable));
  });

  test('removals that may not be repeated', () => {
    const single = namesWhere((facts, name) => facts.repeatable !== true && kinds.get(name) === 'remove');
    expect(single.toSorted()).toEqual(listOf(table.singleRemovals));
  });

  test('nothing that publishes, sends a message or writes a comment may be repeated', () => {
    const risky =
      /(messages|comments|replies|mentions|mediaPublish|feed|photos|videos|photoStories|videoReels|videoStories|liveVideos|messageAttachments|polls)\.create$/;
    expect(namesWhere((facts, name) => facts.repeatable === true && risky.test(name))).toEqual([]);
  });

  describe('permissions', () => {
    const expected = new Map(
      table.permissions.flatMap(([facebook, instagram, names]) =>
        listOf(names).map((name) => [name, { facebook, instagram }] as const),
      ),
    );
    test('of every operation are in the table', () => {
      expect([...expected.keys()].toSorted()).toEqual([...kinds.keys()].toSorted());
    });
    test.each(places)('of $name', ({ name, operation }) => {
      const { facebook = [], instagram = [] } = operation.facts.permissions ?? {};
      expect({ facebook: facebook.join(' '), instagram: instagram.join(' ') }).toEqual(expected.get(name));
    });
  });

  test.each(['facebook', 'instagram'] as const)('what only %s Login has', (login) => {
    expect(namesWhere((facts) => facts.login === login).toSorted()).toEqual(listOf(table.logins[login]));
  });

  test('hosts', () => {
    const others = places.flatMap(({ name, operation: { facts } }) => {
      const host = facts.upload ?? facts.host;
      return host === undefined ? [] : [[name, host]];
    });
    expect(Object.fromEntries(others)).toEqual(table.hosts);
  });

  test('parameters of every call', () => {
    const sent = places.flatMap(({ name, operation: { facts } }) => (facts.always ? [[name, facts.always]] : []));
    expect(Object.fromEntries(sent)).toEqual(table.always);
  });

  test('objects within data', () => {
    expect(namesWhere((facts) => 'wrapped' in facts && facts.wrapped === true).toSorted()).toEqual(
      listOf(table.wrapped),
    );
  });

  test('the largest page', () => {
    const limits = places.flatMap(({ name, operation: { kind, facts } }) =>
      kind === 'pages' && 'maxLimit' in facts && facts.maxLimit !== undefined ? [[name, facts.maxLimit]] : [],
    );
    const expected = Object.entries(table.maxLimit).flatMap(([limit, names]) =>
      listOf(names).map((name) => [name, Number(limit)]),
    );
    expect(Object.fromEntries(limits)).toEqual(Object.fromEntries(expected));
  });

  test.each(['time', 'offset', 'none'] as const)('lists with the paging %s', (paging) => {
    const found = namesWhere((facts) => 'paging' in facts && facts.paging === paging);
    expect(found.toSorted()).toEqual(listOf(table.paging[paging]));
  });

  test('operations that Meta ended', () => {
    const ended = places.flatMap(({ name, operation: { facts } }) => (facts.retired ? [[name, facts.retired.on]] : []));
    const expected = Object.entries(table.retired).flatMap(([on, names]) => listOf(names).map((name) => [name, on]));
    expect(Object.fromEntries(ended)).toEqual(Object.fromEntries(expected));
  });

  test('writes that are looked for when their response is lost', () => {
    expect(namesWhere((facts) => facts.verify !== undefined).toSorted()).toEqual(listOf(table.verified));
  });

  test('writes that give back what was written', () => {
    const found = namesWhere((facts) => 'readAfterWrite' in facts && facts.readAfterWrite === true);
    expect(found.toSorted()).toEqual(listOf(table.readAfterWrite));
  });
}

const listOf = (names: Names = ''): string[] =>
  names
    .split(/\s+/)
    .filter((name) => name !== '')
    .toSorted();
