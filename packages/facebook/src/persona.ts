import { Acknowledged, identifier, node, optional, read, record, remove, unsupported } from '@edgewalk/core/declare';
import * as t from 'io-ts';
import { message } from './permissions.js';

/** The fields of a persona. */
export const PersonaFields = record('Persona', {
  /** The id of the persona, for `persona_id` of a message. */
  id: identifier,
  /** The name that people see. */
  name: optional(t.string),
  /** The URL of the picture; expires. */
  profile_picture_url: optional(t.string),
});

/**
 * A persona, with a name and a picture, that a Page sends messages as.
 *
 * @see https://developers.facebook.com/docs/graph-api/reference/persona
 */
export class Persona extends node({
  name: 'Persona',
  fields: PersonaFields,
  defaults: ['id', 'name', 'profile_picture_url'],
  get: read({ permissions: message }),
  create: unsupported('make it on the Page: fb.page(id).personas.create({ name, profile_picture_url })'),
  update: unsupported('make another and delete this: fb.page(id).personas.create({ name, profile_picture_url })'),
  /** Deletes the persona. */
  delete: remove(Acknowledged, { permissions: message }),
}) {}
