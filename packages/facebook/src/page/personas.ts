import { edge, Id, pages, post, publicUrl, record, unsupported } from '@edgewalk/core/declare';
import * as t from 'io-ts';
import { message } from '../permissions.js';
import { Persona } from '../persona.js';

/** A persona to create. */
export const NewPersona = record('NewPersona', {
  /** The name that people see. */
  name: t.string,
  /** The URL of the picture, which Meta fetches. */
  profile_picture_url: publicUrl,
});

/**
 * `/{page}/personas`: personas that the Page sends messages as.
 *
 * @see https://developers.facebook.com/docs/graph-api/reference/page/personas
 */
export class PagePersonas extends edge({
  path: 'personas',
  node: () => Persona,
  get: pages({ permissions: message }),
  /** Creates a persona; messages refer to it by `persona_id`. */
  create: post(NewPersona, Id, { permissions: message }),
  update: unsupported(
    'make another and delete the old one: fb.page(id).personas.create({ name, profile_picture_url })',
  ),
  delete: unsupported('delete one of them: fb.persona(id).delete()'),
}) {}
