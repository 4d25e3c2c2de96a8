import {
  edge,
  idText,
  oneOf,
  optional,
  pages,
  post,
  record,
  remove,
  Success,
  unsupported,
} from '@edgewalk/core';
import { TestAccount, TestAccountFields } from '../test-account.js';
import { NewTestAccount } from './new-test-account.js';

/** Which accounts. */
export const TestAccountsQuery = record('TestAccountsQuery', { type: optional(oneOf('test-users')) });

/** The test user to take away. */
export const TestAccountRemoval = record('TestAccountRemoval', {
  uid: idText,
  type: optional(oneOf('test-users')),
});

/**
 * `/{application}/accounts`: the test users of an app. For the token of the app.
 *
 * @see https://developers.facebook.com/docs/graph-api/reference/application/accounts
 */
export class ApplicationAccounts extends edge({
  path: 'accounts',
  node: () => TestAccount,
  get: pages({ params: TestAccountsQuery }),
  /** Makes a test user, or lets the app use one of another app (`uid` with `owner_access_token`). */
  create: post(NewTestAccount, TestAccountFields),
  update: unsupported('change the test user itself: fb.user(id).update({ name })'),
  /** Takes a test user away from the app. To delete it: `fb.user(id).delete()`. */
  delete: remove(Success, { params: TestAccountRemoval }),
}) {}
