import { identifier, type Known, optional, record } from '@edgewalk/core';
import * as t from 'io-ts';

/** The kind of account. */
export type AccountType = Known<'BUSINESS' | 'MEDIA_CREATOR' | 'PERSONAL'>;

/** Meta has also returned other letter cases, such as `Business`; here it is always in capitals. */
export const AccountType = new t.Type<AccountType>(
  'BUSINESS | MEDIA_CREATOR | PERSONAL',
  (value): value is AccountType => typeof value === 'string' && value === value.toUpperCase(),
  (value, context) =>
    typeof value === 'string' ? t.success(value.toUpperCase()) : t.failure(value, context),
  t.identity,
);

/** The fields of the account that the token speaks for. */
export const BasicUserFields = record('BasicUser', {
  id: identifier,
  username: optional(t.string),
  account_type: optional(AccountType),
  /** Only with the permission `user_media`. */
  media_count: optional(t.number),
});
