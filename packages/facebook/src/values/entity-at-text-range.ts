import { identifier, looseNumber, openEnum, optional, record } from '@edgewalk/core/declare';
import * as t from 'io-ts';

/** A tag in a text: a Page, a person or a group, and its position in the text. */
export const EntityAtTextRange = record('EntityAtTextRange', {
  id: optional(identifier),
  name: optional(t.string),
  type: optional(openEnum('application', 'event', 'group', 'page', 'user')),
  /** Characters from the start of the text. */
  offset: optional(looseNumber),
  length: optional(looseNumber),
  object: optional(record('TaggedProfile', { id: optional(identifier), name: optional(t.string) })),
});
