import { optional, record, row } from '@edgewalk/core';
import * as t from 'io-ts';

/** The fields of a new token. Keep it as secret as a password. */
export const AccessTokenFields = record('AccessToken', {
  access_token: optional(t.string),
  token_type: optional(t.string),
  expires_in: optional(t.number),
});

/** A token that Meta has made. */
export class AccessToken extends row({ name: 'AccessToken', fields: AccessTokenFields, defaults: [] }) {}
