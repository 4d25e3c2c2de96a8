import type { Field } from '../events/field.js';
import { application, permissions, user } from './account.js';
import { instagram } from './instagram.js';
import { page } from './page.js';
import { threads } from './threads.js';

/** Every object and field that Edgewalk knows. Types, decoding, the reference and test deliveries derive from it. */
export const objects = { instagram, page, user, permissions, application, threads };

export type Objects = typeof objects;
export type ObjectName = keyof Objects;
export type FieldName<O extends ObjectName> = Extract<keyof Objects[O], string>;

/** The declaration of a field. All fields of `permissions` share one. */
export function fieldOf(object: string, name: string): Field | undefined {
  if (object === 'permissions') return permissions.connected;
  const fields = fieldsOf(object);
  return Object.hasOwn(fields, name) ? fields[name] : undefined;
}

/** The fields of an object, by name. */
export function fieldsOf(object: string): Readonly<Record<string, Field | undefined>> {
  return Object.hasOwn(objects, object) ? objects[object as ObjectName] : {};
}
