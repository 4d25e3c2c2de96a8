import { identifier, optional, record, timestamp } from '@edgewalk/core';
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

/** One side of a conversation: the Page, or a person. People on Instagram have a username, others a name. */
export const Participant = record('Participant', {
  id: identifier,
  name: optional(t.string),
  /** Made up by Meta: nobody reads what is sent there. */
  email: optional(t.string),
  username: optional(t.string),
});

/** The app that something was published with. */
export const PublishingApplication = record('PublishingApplication', {
  id: identifier,
  name: optional(t.string),
  link: optional(t.string),
  category: optional(t.string),
  namespace: optional(t.string),
});

/** Another object with its name, as Meta writes it inside others. Ask the object itself to see more. */
export const Named = record('Named', {
  id: identifier,
  name: optional(t.string),
  created_time: optional(timestamp),
});
