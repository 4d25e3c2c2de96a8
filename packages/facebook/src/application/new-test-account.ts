import { idText, oneOf, optional, record, variants } from '@edgewalk/core';
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
