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
  /** The permissions that the test user grants to the app, such as `pages_show_list`. */
  permissions: optional(t.array(t.string)),
  /** `test-users`, the only kind there is. */
  type: optional(oneOf('test-users')),
};

/** A test user to create. */
export const CreatedTestAccount = record('CreatedTestAccount', {
  /** The name of the new test user. */
  name: optional(t.string),
  /** True makes a test user under 18. */
  minor: optional(t.boolean),
  ...installation,
});

/** A test user of another app, with the token of that app. */
export const SharedTestAccount = record('SharedTestAccount', {
  /** The id of the test user to share. */
  uid: idText,
  /** The app token of the app that the test user comes from. */
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
  /** The id of the test user. */
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
export const TestAccountsQuery = record('TestAccountsQuery', {
  /** `test-users`, the only kind there is. */
  type: optional(oneOf('test-users')),
});

/** The test user to remove. */
export const TestAccountRemoval = record('TestAccountRemoval', {
  /** The id of the test user. */
  uid: idText,
  /** `test-users`, the only kind there is. */
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
