import { type Description, isLeft, OptionalType } from '@edgewalk/core/declare';
import { describe, expect, test } from '@jest/globals';
import type * as t from 'io-ts';
import { keyOf, nestedIn, recordsOf } from './records.js';

/**
 * The fields of each record by their kind in JSON, as Meta's spec or a recorded answer has it: `text`, `number`,
 * `boolean`, `object`, `any`; `id` for what may come as a number and is a text for the caller; `text[]` for a list,
 * `text|number` where both come.
 */
export type FieldTypes = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** Holds the codec of every field against a table that was not made from the declarations; later tables win. */
export function tryFieldTypes(description: Description, ...tables: readonly FieldTypes[]): void {
  const records = recordsOf(description);
  const kinds = new Map(tables.flatMap(entriesOf));
  const declared = [...records].flatMap(([name, props]) => Object.keys(props).map((field) => `${name}.${field}`));

  test('has every field, and no other', () => {
    expect({
      missing: declared.filter((field) => !kinds.has(field)),
      stale: [...kinds.keys()].filter((field) => !declared.includes(field)),
    }).toEqual({ missing: [], stale: [] });
  });

  // Meta leaves out what a token may not see. A list without its items, and a number without its name, are no answer.
  test('may lack every field but its id', () => {
    const certain = [...records].flatMap(([name, props]) =>
      Object.entries(props).flatMap(([field, codec]) => (codec instanceof OptionalType ? [] : [`${name}.${field}`])),
    );
    expect(certain.filter((field) => !/\.(?:id|data)$|^(?:Insight|LeadAnswer)\.name$/.test(field))).toEqual([]);
  });

  describe.each([...records.keys()])('%s', (name) => {
    const fields = Object.entries(records.get(name) ?? {});
    test.each(fields)('%s', (field, codec) => {
      const kind = kinds.get(`${name}.${field}`) ?? 'missing';
      const example = exampleOf(kind, { codec, path: `${name}.${field}`, records, kinds, depth: 0 });
      expect(mistakesOf(kind, codec, example)).toEqual([]);
    });
  });
}

const entriesOf = (table: FieldTypes): [string, string][] =>
  Object.entries(table).flatMap(([record, byKind]) =>
    Object.entries(byKind).flatMap(([kind, fields]) =>
      fields.split(' ').map((field): [string, string] => [`${record}.${field}`, kind]),
    ),
  );

/** Values of every kind, which a codec refuses or turns into its own kind. */
const strays: readonly unknown[] = ['seven', '7', 7, true, {}, [], ['seven'], [7], [true], [{}], [[]]];

/** What a codec does that its kind does not allow. */
function mistakesOf(kind: string, codec: t.Mixed, examples: readonly unknown[]): readonly string[] {
  const refused = examples.filter((value) => !isTaken(kind, codec, value));
  const leaks = strays.filter((value) => {
    const result = codec.decode(value);
    return !isLeft(result) && result.right !== undefined && !isOfKind(kind, result.right);
  });
  return [
    ...refused.map((value) => `${kind}: refuses or changes ${JSON.stringify(value)}`),
    ...leaks.map((value) => `${kind}: gives out ${JSON.stringify(value)}`),
  ];
}

const idAsText = (_: string, inner: unknown) => (typeof inner === 'number' ? String(inner) : inner);

function isTaken(kind: string, codec: t.Mixed, value: unknown): boolean {
  const result = codec.decode(value);
  if (isLeft(result)) return false;
  const wanted = JSON.stringify(value, kind.startsWith('id') ? idAsText : undefined);
  return kind.startsWith('object') || JSON.stringify(result.right) === wanted;
}

function isOfKind(kind: string, value: unknown): boolean {
  if (kind.includes('|')) return kind.split('|').some((one) => isOfKind(one, value));
  if (kind.endsWith('[]')) return Array.isArray(value) && value.every((item) => isOfKind(kind.slice(0, -2), item));
  if (kind === 'any') return true;
  if (kind === 'object') return typeof value === 'object' && value !== null && !Array.isArray(value);
  return typeof value === (kind === 'text' || kind === 'id' ? 'string' : kind);
}

interface Spot {
  readonly codec: t.Mixed;
  readonly path: string;
  readonly records: ReadonlyMap<string, t.Props>;
  readonly kinds: ReadonlyMap<string, string>;
  readonly depth: number;
}

const simple: Readonly<Record<string, readonly unknown[]>> = {
  text: ['seven', '2026-01-05T05:58:47+0000'],
  id: ['17841405822304914', 17],
  number: [7, 0.5],
  boolean: [true, false],
  any: ['seven', 7, {}],
};

/** Values of a kind, as Meta sends them; objects with every member. */
function exampleOf(kind: string, spot: Spot): readonly unknown[] {
  if (kind.includes('|')) return kind.split('|').flatMap((one) => exampleOf(one, spot));
  if (kind.endsWith('[]')) return [[], exampleOf(kind.slice(0, -2), spot)];
  return kind === 'object' ? [objectOf(spot)] : (simple[kind] ?? []);
}

function objectOf({ codec, path, records, kinds, depth }: Spot): object {
  const [inner] = nestedIn(codec);
  if (inner === undefined) return {};
  const name = keyOf(inner, path, records);
  const members = Object.entries(inner.props).flatMap(([field, member]) => {
    // A record may hold itself.
    if (depth > 3 && member instanceof OptionalType) return [];
    const spot = { codec: member, path: `${name}.${field}`, records, kinds, depth: depth + 1 };
    const [example] = exampleOf(kinds.get(spot.path) ?? 'missing', spot);
    return example === undefined ? [] : [[field, example] as const];
  });
  return Object.fromEntries(members);
}
