import { looseNumber, optional, record, row } from '@edgewalk/core/declare';
import * as t from 'io-ts';

/** The fields of a new token; a secret. */
export const AccessTokenFields = record('AccessToken', {
  access_token: optional(t.string),
  token_type: optional(t.string),
  expires_in: optional(looseNumber),
});

/** A new token. */
export class AccessToken extends row({ name: 'AccessToken', fields: AccessTokenFields, defaults: [] }) {}
