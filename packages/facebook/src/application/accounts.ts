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
} from '@edgewalk/core/declare';
import * as t from 'io-ts';

const installation = {
  /** Whether the test user has installed the app, with these permissions. */
  installed: optional(t.boolean),
  permissions: optional(t.array(t.string)),
  type: optional(oneOf('test-users')),
};

/** A test user to create. */
export const CreatedTestAccount = record('CreatedTestAccount', {
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
export const NewTestAccount = variants('NewTestAccount', [CreatedTestAccount, SharedTestAccount], {
  pick: ({ uid, owner_access_token }) =>
    uid === undefined && owner_access_token === undefined ? CreatedTestAccount : SharedTestAccount,
});

/** The fields of a test user. */
export const TestAccountFields = record('TestAccount', {
  id: identifier,
  /** The URL to sign in as the test user; valid for a short time. */
  login_url: optional(t.string),
  /** Absent until the test user has installed the app. */
  access_token: optional(t.string),
  /** Only right after it was created. */
  email: optional(t.string),
  /** Only right after it was created. */
  password: optional(t.string),
});

/** A test user of an app. */
export class TestAccount extends row({
  name: 'TestAccount',
  fields: TestAccountFields,
  defaults: ['id', 'login_url', 'access_token'],
}) {}

/** Which accounts to list. */
export const TestAccountsQuery = record('TestAccountsQuery', { type: optional(oneOf('test-users')) });

/** The test user to remove. */
export const TestAccountRemoval = record('TestAccountRemoval', {
  uid: idText,
  type: optional(oneOf('test-users')),
});

/**
 * `/{application}/accounts`: the test users of an app. Requires the token of the app.
 *
 * @see https://developers.facebook.com/docs/graph-api/reference/application/accounts
 */
export class ApplicationAccounts extends edge({
  path: 'accounts',
  node: () => TestAccount,
  get: pages({ params: TestAccountsQuery }),
  /** Creates a test user, or shares one of another app (`uid` with `owner_access_token`). */
  create: post(NewTestAccount, TestAccountFields),
  update: unsupported('change the test user itself: fb.user(id).update({ name })'),
  /** Removes a test user from the app. To delete it: `fb.user(id).delete()`. */
  delete: remove(Success, { params: TestAccountRemoval }),
}) {}
