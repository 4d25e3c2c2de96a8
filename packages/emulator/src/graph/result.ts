import { RecordType } from '@edgewalk/core/declare';
import type { StoredObject } from '../world/store.js';

/**
 * The body that a declaration promises for a write: the id of what was made and fields of it, or `success`. Where either
 * may come, it is the id of what was made, and success where nothing was.
 */
export function resultOf(codec: unknown, made: StoredObject | undefined, subject: StoredObject): object {
  const { fields, id } = made ?? subject;
  const names = codec instanceof RecordType ? Object.keys(codec.props as object) : [];
  if (names.length === 0) return made ? { id } : { success: true };
  const isEither = names.includes('success') && names.includes('id');
  const omitted = isEither && (made ? 'success' : 'id');
  const values: Readonly<Record<string, unknown>> = { ...fields, success: true, id };
  return Object.fromEntries(
    names.filter((name) => name !== omitted && values[name] !== undefined).map((name) => [name, values[name]]),
  );
}
