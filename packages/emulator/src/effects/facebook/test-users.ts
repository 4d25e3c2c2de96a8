import * as fb from '@edgewalk/facebook';
import { invalid, unsupportedRequest } from '../../errors/failure.js';
import { type ContextOf, effect, type EffectContext, type Row } from '../../graph/effect.js';
import { addTestUser } from '../../objects/facebook/test-user.js';
import type { StoredObject } from '../../world/store.js';

type Creation = ContextOf<typeof fb.ApplicationAccounts, 'create'>;

/** A test user, with an address that signs in as them. */
function rowOf({ issuer }: Pick<EffectContext, 'issuer'>, { id, fields }: StoredObject): Row {
  const login_url = `https://developers.facebook.com/checkpoint/test-user-login/${id}/`;
  if (fields['installed'] !== true) return { id, login_url };
  const scopes = Array.isArray(fields['granted']) ? fields['granted'].map(String) : [];
  fields['access_token'] ??= issuer.issue({ subject: id, scopes: ['public_profile', ...scopes] });
  return { id, login_url, access_token: fields['access_token'] };
}

/** Makes a test user, or takes in one of another app. The password is shown here alone. */
function createTestUser(context: Creation): Row {
  const { store, subject: app, params } = context;
  if (params.uid !== undefined) return shareTestUser(context, params.uid);
  const count = store.list(app, 'accounts').length + 1;
  const { name = `Test fb.User ${count}`, installed = true, permissions = [] } = params;
  const user = addTestUser(store, app, { name, installed });
  const password = String(Number(BigInt(user.id) % 9_000_000_000n) + 1_000_000_000);
  Object.assign(user.fields, { granted: permissions, password });
  return { ...rowOf(context, user), email: user.fields['email'], password };
}

function shareTestUser(context: Creation, id: string): Row {
  const { store, subject: app, params } = context;
  if (!params.owner_access_token) throw invalid('The parameter owner_access_token is required');
  const user = store.get(id);
  if (user?.fields['test_app'] === undefined) throw invalid('Param uid must be the id of a test user');
  if (!store.list(app, 'accounts').includes(user)) store.link(app, 'accounts', user, 'last');
  return rowOf(context, user);
}

/** Nobody but test users can be changed. */
function refuseOthers(method: string, { id, fields }: StoredObject): void {
  if (fields['test_app'] === undefined) throw unsupportedRequest(method, id);
}

/** Test users of an app, and what they granted. A person's own permissions are in login/token-info.ts. */
export const testUsers = [
  effect(fb.ApplicationAccounts, {
    list: (context) => context.store.list(context.subject, 'accounts').map((user) => rowOf(context, user)),
    create: createTestUser,
    /** Takes a test user away from the app, who goes on to exist. */
    delete: ({ store, subject: app, params: { uid } }) => {
      const user = store.list(app, 'accounts').find(({ id }) => id === uid);
      if (user === undefined) throw unsupportedRequest('delete', uid);
      store.unlink(app, 'accounts', user);
    },
  }),
  effect(fb.User, {
    update: ({ subject, params: { name, password } }) => {
      refuseOthers('post', subject);
      if (name) {
        const [first = '', ...others] = name.split(' ');
        const last = others.at(-1) ?? '';
        Object.assign(subject.fields, { name, first_name: first, last_name: last, short_name: first });
      }
      if (password) subject.fields['password'] = password;
    },
    delete: ({ store, issuer, subject }) => {
      refuseOthers('delete', subject);
      issuer.end(subject.id);
      store.remove(subject);
    },
  }),
  effect(fb.UserPermissions, {
    list: ({ issuer, subject, params: { permission: name, status = 'granted' } }) => {
      if (subject.fields['test_app'] === undefined || status !== 'granted') return [];
      return [...issuer.granted(subject.id)]
        .filter((permission) => name === undefined || name === permission)
        .map((permission) => ({ permission, status }));
    },
    /** Takes the app from a test user. */
    delete: ({ issuer, subject, params }) => {
      if (subject.fields['test_app'] === undefined || params.permission !== undefined)
        throw unsupportedRequest('delete', subject.id);
      issuer.end(subject.id);
    },
  }),
];
