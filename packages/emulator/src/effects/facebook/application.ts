import { addTestUser } from '../../objects/facebook/test-user.js';
import { webhook } from '../../objects/facebook/webhook.js';
import { Buffer } from 'node:buffer';
import { isObject } from '@edgewalk/core';
import { hours } from '../../world/clock.js';
import { invalid, unsupportedRequest } from '../../errors/failure.js';
import type { StoredObject } from '../../world/store.js';
import type { EffectContext, ListEffect, Row, WriteEffect } from '../../graph/effect.js';
import { flagOf, listOf, required, textOf } from '../params.js';
import type { KeyedEffects } from '../keyed.js';

/** A test user, with an address that signs in as them. */
function rowOf({ issuer }: EffectContext, { id, fields }: StoredObject): Row {
  const login_url = `https://developers.facebook.com/checkpoint/test-user-login/${id}/`;
  if (fields['installed'] !== true) return { id, login_url };
  const scopes = Array.isArray(fields['granted']) ? fields['granted'].map(String) : [];
  fields['access_token'] ??= issuer.issue({ subject: id, scopes: ['public_profile', ...scopes] });
  return { id, login_url, access_token: fields['access_token'] };
}

const listTestUsers: ListEffect = (context) =>
  context.store.list(context.subject, 'accounts').map((user) => rowOf(context, user));

/** Makes a test user, or takes in one of another app. Only now is the password told. */
const createTestUser: WriteEffect = (context) => {
  const { store, subject: app, params } = context;
  const shared = textOf(params, 'uid');
  if (shared !== undefined) return shareTestUser(context, shared);
  const count = store.list(app, 'accounts').length + 1;
  const name = textOf(params, 'name') ?? `Test User ${count}`;
  const user = addTestUser(store, app, { name, installed: flagOf(params, 'installed') ?? true });
  user.fields['granted'] = listOf(params, 'permissions');
  const password = String(Number(BigInt(user.id) % 9_000_000_000n) + 1_000_000_000);
  user.fields['password'] = password;
  return { ...rowOf(context, user), email: user.fields['email'], password };
};

function shareTestUser(context: EffectContext, id: string): Row {
  const { store, subject: app, params } = context;
  required(params, 'owner_access_token');
  const user = store.get(id);
  if (user?.fields['test_app'] === undefined) throw invalid('Param uid must be the id of a test user');
  if (!store.list(app, 'accounts').includes(user)) store.link(app, 'accounts', user, 'last');
  return rowOf(context, user);
}

/** Takes a test user away from the app, who goes on to exist. */
const removeTestUser: WriteEffect = ({ store, subject: app, params }) => {
  const id = required(params, 'uid');
  const user = store.list(app, 'accounts').find((one) => one.id === id);
  if (user === undefined) throw unsupportedRequest('delete', id);
  store.unlink(app, 'accounts', user);
  return { success: true };
};

/** Nobody but test users can be changed. */
const updateUser: WriteEffect = ({ subject, params }) => {
  refuseOthers('post', subject);
  const [name, password] = [textOf(params, 'name'), textOf(params, 'password')];
  if (name !== undefined) {
    const [first = '', ...others] = name.split(' ');
    const names = { name, first_name: first, last_name: others.at(-1) ?? '', short_name: first };
    Object.assign(subject.fields, names);
  }
  if (password !== undefined) subject.fields['password'] = password;
  return { success: true };
};

const deleteUser: WriteEffect = ({ store, issuer, subject }) => {
  refuseOthers('delete', subject);
  issuer.end(subject.id);
  store.remove(subject);
  return { success: true };
};

function refuseOthers(method: string, { id, fields }: StoredObject): void {
  if (fields['test_app'] === undefined) throw unsupportedRequest(method, id);
}

/** What a test user has granted. A person's own permissions are those of the token: see token-info.ts. */
const listGranted: ListEffect = ({ issuer, subject, params }) => {
  if (subject.fields['test_app'] === undefined) return [];
  return [...issuer.granted(subject.id)]
    .map((permission) => ({ permission, status: 'granted' }))
    .filter(
      ({ permission, status }) =>
        [permission, undefined].includes(textOf(params, 'permission')) &&
        [status, undefined].includes(textOf(params, 'status')),
    );
};

/** Takes the app from a test user. */
const removeGranted: WriteEffect = ({ issuer, subject, params }) => {
  if (subject.fields['test_app'] === undefined || params['permission'] !== undefined)
    throw unsupportedRequest('delete', subject.id);
  issuer.end(subject.id);
  return { success: true };
};

const listPermissions: ListEffect = ({ issuer, params }) => {
  const [names, states] = [listOf(params, 'permission'), listOf(params, 'status')];
  return [...issuer.scopes]
    .map((permission) => ({ permission, status: 'live' }))
    .filter(({ permission }) => names.length === 0 || names.includes(permission))
    .filter(({ status }) => states.length === 0 || states.includes(status));
};

type Webhook = ReturnType<typeof webhook>;

const webhooksOf = ({ fields }: StoredObject): Webhook[] =>
  Array.isArray(fields['subscription_list']) ? (fields['subscription_list'] as Webhook[]) : [];

/** Subscribes to an object. What was subscribed to of it before is replaced; the address stays unless given. */
const subscribe: WriteEffect = ({ subject: app, params }) => {
  const object = required(params, 'object');
  const before = webhooksOf(app).find((one) => one.object === object);
  const url = textOf(params, 'callback_url') ?? before?.callback_url;
  if (url === undefined) throw invalid('The parameter callback_url is required');
  if (textOf(params, 'callback_url') !== undefined) required(params, 'verify_token');
  const names = listOf(params, 'fields');
  const fields = names.length > 0 ? names : (before?.fields ?? []).map(({ name }) => name);
  const others = webhooksOf(app).filter((one) => one !== before);
  app.fields['subscription_list'] = [...others, webhook(object, fields, url)];
  return { success: true };
};

/** Ends the subscription to some fields of an object, to an object, or to everything. */
const unsubscribe: WriteEffect = ({ subject: app, params }) => {
  const [object, names] = [textOf(params, 'object'), listOf(params, 'fields')];
  app.fields['subscription_list'] = webhooksOf(app).flatMap((one) => {
    if (object !== undefined && one.object !== object) return [one];
    const fields = one.fields.filter(({ name }) => names.length > 0 && !names.includes(name));
    return fields.length === 0 ? [] : [{ ...one, fields }];
  });
  return { success: true };
};

/** Begins an upload, which knows its file by what was told of it. */
const beginUpload: WriteEffect = ({ store, clock, params }) => {
  const own = store.insert('facebook/UploadSession', { ...params });
  const file = Buffer.from(`${own.id}:${clock.now() + hours(24)}`).toString('base64url');
  return { id: `upload:${file}?sig=ARZ${own.id.slice(-8)}` };
};

const update: WriteEffect = ({ subject, params }) => {
  Object.assign(subject.fields, params);
  const name = textOf(params, 'app_name');
  if (name !== undefined) subject.fields['name'] = name;
  return { success: true };
};

const kept =
  (name: string): ListEffect =>
  ({ subject }) => {
    const rows = subject.fields[name];
    return Array.isArray(rows) ? rows.filter((row) => isObject(row)) : [];
  };

/** Apps, their test users and their webhooks. */
export const application: KeyedEffects = {
  list: {
    'Application.accounts': listTestUsers,
    'Application.permissions': listPermissions,
    'User.permissions': listGranted,
    'Application.roles': kept('role_list'),
    'Application.subscriptions': kept('subscription_list'),
  },
  create: {
    'Application.accounts': createTestUser,
    'Application.subscriptions': subscribe,
    'Application.uploads': beginUpload,
  },
  update: { Application: update, User: updateUser },
  delete: {
    'Application.accounts': removeTestUser,
    'Application.subscriptions': unsubscribe,
    User: deleteUser,
    'User.permissions': removeGranted,
  },
};
