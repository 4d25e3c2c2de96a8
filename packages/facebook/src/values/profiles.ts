import { identifier, optional, record, timestamp } from '@edgewalk/core/declare';
import * as t from 'io-ts';

/** The author of an object: a person, a Page or a group. Meta leaves out what the token may not read, even the id. */
export const From = record('From', {
  /** The id of the person (scoped to the app or the Page), the Page or the group. */
  id: optional(identifier),
  /** The name; of people only with the token of a Page. */
  name: optional(t.string),
  /** The username of a Page. */
  username: optional(t.string),
  /** The category of a Page. */
  category: optional(t.string),
  /** The categories of a Page; seen in recorded answers. */
  category_list: optional(
    t.array(
      record('FromCategory', {
        /** The id of the category. */
        id: optional(identifier),
        /** The name of the category. */
        name: optional(t.string),
      }),
    ),
  ),
});

/** A participant of a conversation: the Page, or a person. People on Instagram have a username, others a name. */
export const Participant = record('Participant', {
  /** The Page-scoped id of the person, or the id of the Page. */
  id: identifier,
  /** The name; people on Instagram have a username instead. */
  name: optional(t.string),
  /** An address that Meta generates; it receives no mail. */
  email: optional(t.string),
  /** The username of a person on Instagram. */
  username: optional(t.string),
  /** On Instagram, the id of the account itself. */
  user_id: optional(identifier),
});

/** The app that published an object. */
export const PublishingApplication = record('PublishingApplication', {
  /** The id of the app. */
  id: identifier,
  /** The name of the app. */
  name: optional(t.string),
  /** The address of the app on Facebook. */
  link: optional(t.string),
  /** The category of the app. */
  category: optional(t.string),
  /** The name of the app in addresses of apps.facebook.com. */
  namespace: optional(t.string),
});

/** A reference to another object, with its name. Read the object itself for more. */
export const NamedReference = record('NamedReference', {
  /** The id of the object. */
  id: identifier,
  /** The name of the object. */
  name: optional(t.string),
  /** When the object was created, in ISO 8601. */
  created_time: optional(timestamp),
});
