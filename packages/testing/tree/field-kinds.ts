import { type Description, OptionalType, RecordType } from '@edgewalk/core/declare';
import { expect, test } from '@jest/globals';
import * as t from 'io-ts';

/** The members of a record that hold numbers, and those that hold booleans: names with spaces between. */
export interface FieldKinds {
  readonly number?: string;
  readonly boolean?: string;
}

/** By the name of the record: a node, or a value in its fields. */
export type FieldKindTable = Readonly<Record<string, FieldKinds>>;

type Found = Readonly<Record<keyof FieldKinds, Set<string>>>;

/** What a codec checks, recognised by its check: a tolerant number has that of a number. */
const kinds = new Map<t.Is<unknown>, keyof FieldKinds>([
  [t.number.is, 'number'],
  [t.boolean.is, 'boolean'],
]);

/** Holds the codecs of all fields against a table that was made from Meta's own description of its objects. */
export function tryFieldKinds({ nodes }: Description, table: FieldKindTable): void {
  const found = new Map<string, Found>();
  for (const { declaration } of nodes.values()) collect(declaration.fields as t.Mixed, found);

  test('the table of numbers and booleans names records that there are', () => {
    expect(Object.keys(table).filter((name) => !found.has(name))).toEqual([]);
  });

  test.each([...found])('%s has numbers and booleans where Meta has them', (name, { number, boolean }) => {
    const wanted = table[name] ?? {};
    expect({ number: [...number].toSorted(), boolean: [...boolean].toSorted() }).toEqual({
      number: namesIn(wanted.number),
      boolean: namesIn(wanted.boolean),
    });
  });
}

const namesIn = (text = ''): readonly string[] =>
  text
    .split(/\s+/)
    .filter((name) => name !== '')
    .toSorted();

function collect(codec: t.Mixed, found: Map<string, Found>): void {
  const record = unwrap(codec);
  if (!(record instanceof RecordType)) return;
  const own = found.get(record.name) ?? { number: new Set<string>(), boolean: new Set<string>() };
  found.set(record.name, own);
  for (const [name, member] of Object.entries(record.props as t.Props)) {
    const kind = kinds.get(unwrap(member).is);
    if (kind === undefined) collect(member, found);
    else own[kind].add(name);
  }
}

/** What an optional member or a list holds. */
function unwrap(codec: t.Mixed): t.Mixed {
  if (codec instanceof OptionalType) return unwrap(codec.codec as t.Mixed);
  return codec instanceof t.ArrayType ? unwrap(codec.type as t.Mixed) : codec;
}
