import {
  Acknowledged,
  identifier,
  idText,
  node,
  optional,
  read,
  record,
  remove,
  timestamp,
  unsupported,
} from '@edgewalk/core/declare';
import * as t from 'io-ts';
import { From } from './values/profiles.js';

/** The fields of a request. */
export const AppRequestFields = record('AppRequest', {
  /** The id of the request. */
  id: identifier,
  /** The text that the recipient sees. */
  message: optional(t.string),
  /** The app's own data, at most 255 characters. */
  data: optional(t.string),
  /** The kind of request, such as `send` or `turn`. */
  action_type: optional(t.string),
  /** When it was sent. */
  created_time: optional(timestamp),
  /** The app that it was sent in. */
  application: optional(From),
  /** Who sent it. */
  from: optional(From),
  /** Who received it. */
  to: optional(From),
  /** The object that the request is about. */
  object: optional(t.UnknownRecord),
});

/** Requests to remove together with it. */
export const AppRequestRemoval = record('AppRequestRemoval', {
  /** The ids of further requests to delete. */
  ids: optional(t.array(idText)),
});

/**
 * A request that a player of a game sent to a friend.
 *
 * @see https://developers.facebook.com/docs/graph-api/reference/app-request
 */
export class AppRequest extends node({
  name: 'AppRequest',
  fields: AppRequestFields,
  defaults: ['id', 'message', 'data', 'created_time', 'from', 'to'],
  get: read(),
  create: unsupported('players send requests in the game: read them with fb.me.apprequests.get()'),
  update: unsupported('what was sent stays as it is: read it with fb.me.apprequests.get()'),
  /** Removes it from the list of the player. */
  delete: remove(Acknowledged, { params: AppRequestRemoval }),
}) {}
