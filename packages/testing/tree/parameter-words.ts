import { type Description, OneOfType, RecordType, VariantsType } from '@edgewalk/core/declare';
import { expect, test } from '@jest/globals';
import type * as t from 'io-ts';
import { isSupported, placesOf } from './places.js';

/**
 * The words of parameters that take no others, and the parameters that take them, such as
 * `Page.events.get.time_filter`; one within an object has the whole way to it.
 */
export type ParameterWords = readonly (readonly [words: string, parameters: string])[];

/** Holds the closed words of every parameter against tables that were not made from the declarations; later tables win. */
export function tryParameterWords(description: Description, ...tables: readonly ParameterWords[]): void {
  const places = placesOf(description).filter((place) => isSupported(place));
  const declared = new Map<string, Set<string>>();
  for (const { name, operation } of places) collect(operation.params, name, declared);

  test('the words of a parameter are those that Meta takes', () => {
    const expected = new Map(
      tables.flat().flatMap(([words, parameters]) => listOf(parameters).map((name) => [name, listOf(words)] as const)),
    );
    const found = [...declared].map(([name, words]) => [name, [...words].toSorted()]);
    expect(Object.fromEntries(found)).toEqual(Object.fromEntries(expected));
  });
}

/** Adds the closed words within a codec. A parameter of several forms takes the words of all. */
function collect(codec: t.Mixed, path: string, found: Map<string, Set<string>>, seen: readonly t.Mixed[] = []): void {
  if (seen.includes(codec)) return;
  const inside = [...seen, codec];
  if (codec instanceof OneOfType) {
    const words = found.get(path) ?? new Set();
    for (const word of codec.words) words.add(String(word));
    found.set(path, words);
  } else if (codec instanceof RecordType) {
    for (const [name, member] of Object.entries(codec.props as t.Props))
      collect(member, `${path}.${name}`, found, inside);
  } else for (const part of partsOf(codec)) collect(part, path, found, inside);
}

/** The codec within an optional one, the item of a list, the forms of variants and unions, the values of a map. */
function partsOf(codec: t.Mixed): readonly t.Mixed[] {
  if (codec instanceof VariantsType) return codec.forms as readonly t.Mixed[];
  const holder = codec as { codec?: t.Mixed; type?: t.Mixed; types?: readonly t.Mixed[]; codomain?: t.Mixed };
  return [holder.codec, holder.type, holder.codomain, ...(holder.types ?? [])].filter((part) => part !== undefined);
}

const listOf = (text: string): string[] => text.split(/\s+/).filter(Boolean).toSorted();
