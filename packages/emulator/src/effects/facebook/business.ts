import { asFrom } from '../../objects/facebook/people.js';
import { invalid, unsupportedRequest } from '../../errors/failure.js';
import type { StoredObject } from '../../world/store.js';
import type { EffectContext, Row, WriteEffect } from '../../graph/effect.js';
import { flagOf, listOf, required, textOf } from '../params.js';
import { idIn, without } from '../../world/values.js';
import { appOf } from './business-assets.js';
import type { KeyedEffects } from '../keyed.js';

/** Makes a business portfolio. Whoever makes it belongs to it. */
const createBusiness: WriteEffect = (context) => {
  const { store, subject: person, params } = context;
  const now = store.timestamp();
  const [name, vertical] = [required(params, 'name'), required(params, 'vertical')];
  const stamps = { created_time: now, updated_time: now, created_by: asFrom(person) };
  const status = { verification_status: 'not_verified', two_factor_type: 'none', is_hidden: false };
  const business = store.insert('facebook/Business', { name, vertical, ...stamps, ...status });
  Object.assign(business.fields, settings(context), {
    link: `https://business.facebook.com/${business.id}`,
    profile_picture_uri: `https://cdn.facebook.example/business/${business.id}.png`,
  });
  store.link(person, 'businesses', business, 'last');
  const { first_name, last_name } = person.fields;
  const names = { name: person.fields['name'], first_name, last_name };
  const email = textOf(params, 'email') ?? person.fields['email'];
  const user = addUser(context, business, { ...names, email, role: 'ADMIN', person: person.id });
  store.link(person, 'business_users', user, 'last');
  return { id: business.id };
};

/** What a business and its update have in common: Pages are shown with their names. */
function settings({ store, params }: EffectContext): Row {
  const id = textOf(params, 'primary_page');
  const page = id === undefined ? undefined : store.get(id);
  if (id !== undefined && page?.node !== 'facebook/Page') throw invalid('Param primary_page must be a Page');
  const { timezone_id } = params;
  return {
    ...(page && { primary_page: asFrom(page) }),
    ...(timezone_id !== undefined && { timezone_id: Number(timezone_id) }),
  };
}

function addUser({ store }: EffectContext, business: StoredObject, fields: Row): StoredObject {
  const user = store.insert('facebook/BusinessUser', {
    business: asFrom(business),
    marked_for_removal: false,
    tasks: [fields['role']],
    ...fields,
  });
  store.link(business, 'business_users', user, 'last');
  return user;
}

/** Leaves a business. */
const leave: WriteEffect = ({ store, subject: person, params }) => {
  const id = required(params, 'business');
  const business = store.list(person, 'businesses').find((one) => one.id === id);
  if (business === undefined) throw unsupportedRequest('delete', id);
  store.unlink(person, 'businesses', business);
  for (const user of store.list(person, 'business_users')) {
    if (idIn(user.fields, 'business') === id) store.remove(user);
  }
  return { success: true };
};

const update: WriteEffect = (context) => {
  const { store, subject, params, actor } = context;
  const changes = without(params, 'primary_page', 'timezone_id');
  const stamps = { updated_time: store.timestamp(), updated_by: asFrom(actor) };
  Object.assign(subject.fields, changes, settings(context), stamps);
  return { id: subject.id };
};

/** Invites somebody, who is known by the address until they come. */
const invite: WriteEffect = (context) => {
  const { subject: business, params } = context;
  const email = required(params, 'email');
  if (!/^\S+@\S+$/.test(email)) throw invalid(`Param email must be a valid email address - got "${email}".`);
  const tasks = listOf(params, 'tasks');
  const role = textOf(params, 'role') ?? tasks[0] ?? 'EMPLOYEE';
  const fields = { name: email, pending_email: email, role, ...(tasks.length > 0 && { tasks }) };
  return { id: addUser(context, business, fields).id };
};

const updateUser: WriteEffect = ({ subject: { fields }, params }) => {
  Object.assign(fields, without(params, 'clear_pending_email', 'skip_verification_email'));
  if (flagOf(params, 'clear_pending_email') === true) delete fields['pending_email'];
  const names = ['first_name', 'last_name'].flatMap((name) => textOf(fields, name) ?? []);
  if (names.length > 0) fields['name'] = names.join(' ');
  return { success: true };
};

const createSystemUser: WriteEffect = (context) => ({
  id: addSystemUser(context, required(context.params, 'name')).id,
});

function addSystemUser({ store, subject, actor, params }: EffectContext, name: string): StoredObject {
  const role = textOf(params, 'role') ?? 'EMPLOYEE';
  const stamps = { created_by: asFrom(actor), created_time: store.timestamp() };
  const user = store.insert('facebook/SystemUser', { name, role, ...stamps });
  store.link(subject, 'system_users', user, 'last');
  return user;
}

/** A token of a system user, who is made where there is none of that name. It never ends. */
const createToken: WriteEffect = (context) => {
  const { store, issuer, subject: business, params } = context;
  appOf(context);
  const name = textOf(params, 'system_user_name');
  const all = store.list(business, 'system_users');
  const known = all.find(({ fields }) => name === undefined || fields['name'] === name);
  const user = known ?? addSystemUser(context, name ?? 'System user');
  return { access_token: issuer.issue({ subject: user.id, scopes: listOf(params, 'scope') }) };
};

/** Business portfolios, and who belongs to them. */
export const business: KeyedEffects = {
  create: {
    'User.businesses': createBusiness,
    'Business.access_token': createToken,
    'Business.business_users': invite,
    'Business.system_users': createSystemUser,
  },
  update: { Business: update, BusinessUser: updateUser },
  delete: {
    'User.businesses': leave,
  },
};
