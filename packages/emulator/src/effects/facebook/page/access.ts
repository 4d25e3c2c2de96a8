import { asFrom } from '../../../objects/facebook/people.js';
import { invalid } from '../../../errors/failure.js';
import type { StoredObject } from '../../../world/store.js';
import type { EffectContext, ListEffect, WriteEffect } from '../../../graph/effect.js';
import { flagOf, listOf, required, textOf } from '../../params.js';
import { idIn } from '../../../world/values.js';
import type { KeyedEffects } from '../../keyed.js';
import { listRows, rowsOf } from './rows.js';

const kinds = ['user', 'uid', 'psid', 'asid'];

/** Who is meant, by whichever kind of id. */
function peopleIn({ store, params }: EffectContext): StoredObject[] {
  const ids = kinds.flatMap((kind) => listOf(params, kind));
  if (ids.length === 0) throw invalid('One of user, uid, psid and asid is required');
  return ids.map((id) => {
    const person = store.get(id);
    if (person?.node !== 'facebook/User') throw invalid(`Param user must be a valid user id - got "${id}"`);
    return person;
  });
}

/** Who is blocked, or whether one person is. */
const listBlocked: ListEffect = ({ store, subject, params }) => {
  const asked = textOf(params, 'uid') ?? textOf(params, 'user');
  return store.list(subject, 'blocked').filter(({ id }) => asked === undefined || id === asked);
};

/** Blocks people, and answers for each that it is done. */
const block: WriteEffect = (context) => {
  const people = peopleIn(context);
  for (const person of people) setBlocked(context, person, true);
  return Object.fromEntries(people.map(({ id }) => [id, true]));
};

const unblock: WriteEffect = (context) => {
  for (const person of peopleIn(context)) setBlocked(context, person, false);
  return { success: true };
};

/** Twice is as good as once. */
export function setBlocked(
  { store, subject }: Pick<EffectContext, 'store' | 'subject'>,
  person: StoredObject,
  isBlocked: boolean,
): void {
  store.unlink(subject, 'blocked', person);
  if (isBlocked) store.link(subject, 'blocked', person);
}

const addAgency: WriteEffect = ({ store, subject, params }) => {
  const id = required(params, 'business');
  const known = store.get(id);
  if (known !== undefined && known.node !== 'facebook/Business')
    throw invalid('Param business must be a business');
  const business = known ?? store.insert('facebook/Business', { name: `Business ${id}` }, id);
  if (!store.list(subject, 'agencies').includes(business)) store.link(subject, 'agencies', business);
  return { success: true };
};

const removeAgency: WriteEffect = ({ store, subject, params }) => {
  const id = required(params, 'business');
  const business = store.list(subject, 'agencies').find((one) => one.id === id);
  if (!business) throw invalid('Param business must be a business that works on the Page');
  store.unlink(subject, 'agencies', business);
  return { success: true };
};

/** Gives somebody tasks, in place of those they had. */
const assign: WriteEffect = ({ store, subject, params }) => {
  const id = required(params, 'user');
  const person = store.get(id);
  const others = rowsOf(subject, 'assigned_user_list').filter((row) => row['id'] !== id);
  const { name } = person ? asFrom(person) : { name: `User ${id}` };
  const business = subject.fields['owner_business'];
  const row = { id, name, business, user_type: 'BUSINESS_USER', tasks: listOf(params, 'tasks') };
  subject.fields['assigned_user_list'] = [...others, row];
  return { success: true };
};

const unassign: WriteEffect = ({ subject, params }) => {
  const id = required(params, 'user');
  const all = rowsOf(subject, 'assigned_user_list');
  const others = all.filter((row) => row['id'] !== id);
  if (others.length === all.length) throw invalid('Param user must be a user who is assigned to the Page');
  subject.fields['assigned_user_list'] = others;
  return { success: true };
};

/** Who works on a Page, and who may do nothing there. */
export const access = {
  list: {
    'Page.blocked': listBlocked,
    'Page.roles': listRows(
      'role_list',
      (row, params) =>
        (params['uid'] === undefined || row['id'] === textOf(params, 'uid')) &&
        (row['is_active'] === true || flagOf(params, 'include_deactivated') === true),
    ),
    'Page.assigned_users': listRows(
      'assigned_user_list',
      (row, params) => idIn(row, 'business') === required(params, 'business'),
    ),
  },
  create: { 'Page.blocked': block, 'Page.agencies': addAgency, 'Page.assigned_users': assign },
  delete: { 'Page.blocked': unblock, 'Page.agencies': removeAgency, 'Page.assigned_users': unassign },
} satisfies KeyedEffects;
