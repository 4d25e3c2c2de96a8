import { file, identifier, timestamp } from '@edgewalk/core/declare';
import type * as t from 'io-ts';
import type { JsonSchema } from './schema-of.js';

/** Values of each type of JSON; a codec that takes one of them takes the type. */
const samples: Readonly<Record<string, readonly unknown[]>> = {
  string: ['x', '1', 'https://example.com/a.jpg', '2026-01-31', 'a_b', '1_2', '#x'],
  number: [1, 0, 1.5, 30, 1_000, 100_000],
  boolean: [true, false],
  array: [[], ['x'], ['1'], [1], [{}]],
  object: [{}, { id: '1' }],
};

/** The schema of a codec that holds no other: one of the library's own, or the types of JSON that it takes. */
export function plainSchema(codec: t.Mixed): JsonSchema {
  if (codec === file || isFileLike(codec)) return { type: 'string', format: 'binary' };
  if (codec === identifier) return { type: 'string', description: 'An id.' };
  if (codec === timestamp) return { type: 'string', description: 'A time, such as 2026-01-05T05:58:47+0000.' };
  const types = Object.keys(samples).filter((type) => samples[type]?.some((value) => codec.is(value)));
  // All of them, or none of the samples: nothing is known.
  if (types.length === 0 || types.length === Object.keys(samples).length) return {};
  return { type: types.length === 1 ? types[0] : types };
}

/** A codec that narrows that of files. */
const isFileLike = (codec: t.Mixed): boolean => codec.is(new Uint8Array(1)) && !codec.is('x') && !codec.is({});
