import type { JsonSchema } from '@edgewalk/vocabulary/json-schema';

/** One of several schemas; those that are the same count once. */
export function anyOf(schemas: readonly JsonSchema[]): JsonSchema {
  const distinct = [...new Map(schemas.map((schema) => [JSON.stringify(schema), schema])).values()];
  const [only = {}] = distinct;
  return distinct.length < 2 ? only : { anyOf: distinct };
}
