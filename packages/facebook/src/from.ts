import { identifier, optional, record } from '@edgewalk/core';
import * as t from 'io-ts';

/** Who made something: a person, a Page, a group. Meta leaves out what the token may not see, even the id. */
export const From = record('From', {
  id: optional(identifier),
  name: optional(t.string),
  /** Pages. */
  username: optional(t.string),
  /** Pages. */
  category: optional(t.string),
});
