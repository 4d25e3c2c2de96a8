import * as fb from '@edgewalk/facebook';
import { invalid, unsupportedRequest } from '../../errors/failure.js';
import { type ContextOf, effect, type EffectContext, type Row } from '../../graph/effect.js';
import { asFrom } from '../../objects/facebook/people.js';
import type { StoredObject } from '../../world/store.js';
import { idIn, textIn, without } from '../../world/values.js';
import { appOf } from './business-assets.js';

interface Settings {
  readonly primary_page?: string | undefined;
  readonly timezone_id?: number | undefined;
}

/** Makes a business portfolio. Whoever makes it belongs to it. */
function createBusiness(context: ContextOf<typeof fb.UserBusinesses, 'create'>): StoredObject {
  const { store, subject: person, params } = context;
  const now = store.timestamp();
  const { name, vertical, email = person.fields['email'] } = params;
  const stamps = { created_time: now, updated_time: now, created_by: asFrom(person) };
  const status = { verification_status: 'not_verified', two_factor_type: 'none', is_hidden: false };
  const business = store.insert('facebook/Business', { name, vertical, ...stamps, ...status });
  Object.assign(business.fields, settingsIn(context), {
    link: `https://business.facebook.com/${business.id}`,
    profile_picture_uri: `https://cdn.facebook.example/business/${business.id}.png`,
  });
  store.link(person, 'businesses', business, 'last');
  const { first_name, last_name } = person.fields;
  const names = { name: person.fields['name'], first_name, last_name };
  const user = addUser(context, business, { ...names, email, role: 'ADMIN', person: person.id });
  store.link(person, 'business_users', user, 'last');
  return business;
}

/** What a business and its update have in common: Pages are shown with their names. */
function settingsIn({ store, params: { primary_page: id, timezone_id } }: EffectContext<Settings>): Row {
  const page = id === undefined ? undefined : store.get(id);
  if (id !== undefined && page?.node !== 'facebook/Page') throw invalid('Param primary_page must be a Page');
  return { ...(page && { primary_page: asFrom(page) }), ...(timezone_id !== undefined && { timezone_id }) };
}

function addUser({ store }: EffectContext<unknown>, business: StoredObject, fields: Row): StoredObject {
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
function leave({ store, subject: person, params }: ContextOf<typeof fb.UserBusinesses, 'delete'>): void {
  const { business: id } = params;
  if (id === undefined) throw invalid('The parameter business is required');
  const business = store.list(person, 'businesses').find((one) => one.id === id);
  if (business === undefined) throw unsupportedRequest('delete', id);
  store.unlink(person, 'businesses', business);
  for (const user of store.list(person, 'business_users')) {
    if (idIn(user.fields, 'business') === id) store.remove(user);
  }
}

/** Invites a person, who is listed by e-mail address until they accept. */
function invite(context: ContextOf<typeof fb.BusinessBusinessUsers, 'create'>): StoredObject {
  const { subject: business, params } = context;
  const { email, tasks = [], role = tasks[0] ?? 'EMPLOYEE' } = params;
  if (!/^\S+@\S+$/.test(email)) throw invalid(`Param email must be a valid email address - got "${email}".`);
  const fields = { name: email, pending_email: email, role, ...(tasks.length > 0 && { tasks }) };
  return addUser(context, business, fields);
}

function addSystemUser(
  { store, subject, actor }: EffectContext<unknown>,
  name: string,
  role = 'EMPLOYEE',
): StoredObject {
  const stamps = { created_by: asFrom(actor), created_time: store.timestamp() };
  const user = store.insert('facebook/SystemUser', { name, role, ...stamps });
  store.link(subject, 'system_users', user, 'last');
  return user;
}

/** Business portfolios, and who belongs to them. */
export const business = [
  effect(fb.UserBusinesses, { create: createBusiness, delete: leave }),
  effect(fb.Business, {
    update: (context) => {
      const { store, subject, params, actor } = context;
      const changes = without(params, 'primary_page', 'timezone_id');
      const stamps = { updated_time: store.timestamp(), updated_by: asFrom(actor) };
      Object.assign(subject.fields, changes, settingsIn(context), stamps);
      return subject;
    },
  }),
  effect(fb.BusinessBusinessUsers, { create: invite }),
  effect(fb.BusinessUser, {
    update: ({ subject: { fields }, params }) => {
      Object.assign(fields, without(params, 'clear_pending_email', 'skip_verification_email'));
      if (params.clear_pending_email === true) delete fields['pending_email'];
      const names = ['first_name', 'last_name'].flatMap((name) => textIn(fields, name) ?? []);
      if (names.length > 0) fields['name'] = names.join(' ');
    },
  }),
  effect(fb.BusinessSystemUsers, {
    create: (context) => addSystemUser(context, context.params.name, context.params.role),
  }),
  effect(fb.BusinessAccessToken, {
    /** A token of a system user, who is made where there is none of that name. It never ends. */
    create: (context) => {
      const { store, issuer, subject, params } = context;
      appOf(context);
      const { system_user_name: name, scope: scopes } = params;
      const [earlier] = store
        .list(subject, 'system_users')
        .filter(({ fields }) => name === undefined || fields['name'] === name);
      const user = earlier ?? addSystemUser(context, name ?? 'System user');
      return { access_token: issuer.issue({ subject: user.id, scopes }) };
    },
  }),
];
