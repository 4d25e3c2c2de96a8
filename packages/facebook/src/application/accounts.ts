import {
  edge,
  identifier,
  idText,
  oneOf,
  optional,
  pages,
  post,
  record,
  remove,
  row,
  Success,
  unsupported,
  variants,
} from '@edgewalk/core';
import * as t from 'io-ts';

const installation = {
  /** Whether the test user has installed the app, with these permissions. */
  installed: optional(t.boolean),
  permissions: optional(t.array(t.string)),
  type: optional(oneOf('test-users')),
};

/** A test user to make. */
export const MadeTestAccount = record('MadeTestAccount', {
  name: optional(t.string),
  minor: optional(t.boolean),
  ...installation,
});

/** A test user of another app, with the token of that app. */
export const SharedTestAccount = record('SharedTestAccount', {
  uid: idText,
  owner_access_token: t.string,
  ...installation,
});

/** A test user: a new one, or one of another app. */
export const NewTestAccount = variants('NewTestAccount', [MadeTestAccount, SharedTestAccount], {
  pick: ({ uid, owner_access_token }) =>
    uid === undefined && owner_access_token === undefined ? MadeTestAccount : SharedTestAccount,
});

/** The fields of a test user. */
export const TestAccountFields = record('TestAccount', {
  id: identifier,
  /** Signs in as the test user. Valid for a short time. */
  login_url: optional(t.string),
  /** Absent until the test user has installed the app. */
  access_token: optional(t.string),
  /** Only right after it was made. */
  email: optional(t.string),
  /** Only right after it was made. */
  password: optional(t.string),
});

/** A test user of an app. */
export class TestAccount extends row({
  name: 'TestAccount',
  fields: TestAccountFields,
  defaults: ['id', 'login_url', 'access_token'],
}) {}

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
