import { type Description, memberFacts, OptionalType, RecordType, VariantsType } from '@edgewalk/core/declare';
import { describe, expect, test } from '@jest/globals';
import type * as t from 'io-ts';
import { isSupported, placesOf } from './places.js';

/** What an operation cannot do without, and where it is: a second statement, which no declaration makes. */
export interface InputTable {
  /**
   * A line for each operation that has required parameters: `Page.feed.create message | link`. Between the strokes are
   * the forms that its input takes.
   */
  readonly required: string;
  /** The paths of edges that are not the words of the property: `igAudio` is `ig_audio` without being listed. */
  readonly paths: Readonly<Record<string, string>>;
  /** The parameters that only Facebook Login's host takes, by operation. */
  readonly facebookOnly: Readonly<Record<string, string>>;
}

/** Holds the parameters and the paths of every operation against such a table. */
export function tryOperationInput(description: Description, table: InputTable): void {
  const places = placesOf(description).filter((place) => isSupported(place));
  const expected = new Map(
    table.required
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '')
      .map((line) => [line.split(' ', 1)[0] ?? '', line.slice(line.indexOf(' ') + 1)] as const),
  );

  test('operations with required parameters', () => {
    const declared = places.filter(({ operation }) => requiredIn(operation.params) !== '').map(({ name }) => name);
    expect(declared.toSorted()).toEqual([...expected.keys()].toSorted());
  });

  describe('required', () => {
    test.each(places.filter(({ name }) => expected.has(name)))('in $name', ({ name, operation }) => {
      expect(requiredIn(operation.params)).toBe(expected.get(name));
    });
  });

  test('parameters of Facebook Login only', () => {
    const found = places.flatMap(({ name, operation }) => {
      const names = formsOf(operation.params).flatMap((form) =>
        Object.entries(form.props).flatMap(([member, codec]) =>
          memberFacts(codec).login === 'facebook' ? [member] : [],
        ),
      );
      return names.length === 0 ? [] : [[name, [...new Set(names)].toSorted().join(' ')]];
    });
    expect(Object.fromEntries(found)).toEqual(table.facebookOnly);
  });

  test('the path of an edge is the words of its property', () => {
    const edges = places.flatMap(({ edge }) => edge ?? []);
    const others = edges.filter(({ property, declaration }) => camelCase(declaration.path) !== property);
    const found = others.map(({ property, declaration }) => [property, declaration.path]);
    expect(Object.fromEntries(found)).toEqual(table.paths);
  });
}

const camelCase = (path: string): string => path.replaceAll(/_(\w)/g, (_, letter: string) => letter.toUpperCase());

const formsOf = (codec: t.Mixed): readonly RecordType<t.Props>[] =>
  [codec instanceof VariantsType ? codec.forms : codec].flat().filter((form) => form instanceof RecordType);

function requiredIn(codec: t.Mixed): string {
  if (codec instanceof VariantsType) return codec.forms.map((form) => requiredIn(form as t.Mixed)).join(' | ');
  if (!(codec instanceof RecordType)) return '';
  const members = Object.entries(codec.props as t.Props);
  return members.flatMap(([name, member]) => (member instanceof OptionalType ? [] : [name])).join(' ');
}
