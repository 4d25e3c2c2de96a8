import type { OpenEnum } from '@edgewalk/core';
import { identifier, optional, record } from '@edgewalk/core/declare';
import * as t from 'io-ts';

/** The kind of an account. */
export type AccountType = OpenEnum<'BUSINESS' | 'MEDIA_CREATOR' | 'PERSONAL'>;

/** Meta has also sent other letter cases, such as `Business`: they are converted to capitals. */
export const AccountType = new t.Type<AccountType>(
  'BUSINESS | MEDIA_CREATOR | PERSONAL',
  (value): value is AccountType => typeof value === 'string' && value === value.toUpperCase(),
  (value, context) => (typeof value === 'string' ? t.success(value.toUpperCase()) : t.failure(value, context)),
  t.identity,
);

/** The fields of the token's account. */
export const BasicUserFields = record('BasicUser', {
  id: identifier,
  username: optional(t.string),
  account_type: optional(AccountType),
  /** Only with the permission `user_media`. */
  media_count: optional(t.number),
});
