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
  id: identifier,
  message: optional(t.string),
  data: optional(t.string),
  action_type: optional(t.string),
  created_time: optional(timestamp),
  application: optional(From),
  from: optional(From),
  to: optional(From),
  object: optional(t.UnknownRecord),
});

/** Requests to remove together with it. */
export const AppRequestRemoval = record('AppRequestRemoval', { ids: optional(t.array(idText)) });

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
