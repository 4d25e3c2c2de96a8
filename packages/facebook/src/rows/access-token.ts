import { looseNumber, optional, record, row } from '@edgewalk/core/declare';
import * as t from 'io-ts';

/** The fields of a new token; a secret. */
export const AccessTokenFields = record('AccessToken', {
  /** The token; a secret. */
  access_token: optional(t.string),
  /** The type of the token, such as `bearer`. */
  token_type: optional(t.string),
  /** The seconds until it expires; absent if it does not. */
  expires_in: optional(looseNumber),
});

/** A new token. */
export class AccessToken extends row({ name: 'AccessToken', fields: AccessTokenFields, defaults: [] }) {}
