import { identifier, optional, record } from '@edgewalk/core';
import * as t from 'io-ts';

/** One side of a conversation: the Page, or a person. People on Instagram have a username, others a name. */
export const Participant = record('Participant', {
  id: identifier,
  name: optional(t.string),
  /** Made up by Meta: nobody reads what is sent there. */
  email: optional(t.string),
  username: optional(t.string),
});
