import { identifier, looseNumber, openEnum, optional, record } from '@edgewalk/core/declare';
import * as t from 'io-ts';

/** A tag in a text: a Page, a person or a group, and its position in the text. */
export const EntityAtTextRange = record('EntityAtTextRange', {
  /** The id of what is tagged. */
  id: optional(identifier),
  /** The text of the tag. */
  name: optional(t.string),
  /** What is tagged: `user`, `page`, `group`, `event` or `application`. */
  type: optional(openEnum('application', 'event', 'group', 'page', 'user')),
  /** Where the tag begins, in Unicode code points from the start of the text. */
  offset: optional(looseNumber),
  /** The length of the tag in Unicode code points. */
  length: optional(looseNumber),
  /** What is tagged, by id and name. */
  object: optional(
    record('TaggedProfile', {
      /** The id of what is tagged. */
      id: optional(identifier),
      /** Its name. */
      name: optional(t.string),
    }),
  ),
});
