import * as fb from '@edgewalk/facebook';
import { invalid } from '../../../errors/failure.js';
import { type AnyParamsOf, type ContextOf, effect, type EffectContext } from '../../../graph/effect.js';
import { asFrom } from '../../../objects/facebook/people.js';
import type { StoredObject } from '../../../world/store.js';
import { idIn, rowsIn } from '../../../world/values.js';

type People = AnyParamsOf<typeof fb.PageBlocked, 'create'> | AnyParamsOf<typeof fb.PageBlocked, 'delete'>;

/** The people named, by whichever kind of id. */
function peopleIn({ store, params: { user, uid, psid, asid } }: EffectContext<People>): StoredObject[] {
  const ids = [user, uid, psid, asid].flatMap((given) => given ?? []);
  if (ids.length === 0) throw invalid('One of user, uid, psid and asid is required');
  return ids.map((id) => {
    const person = store.get(id);
    if (person?.node !== 'facebook/User') throw invalid(`Param user must be a valid user id - got "${id}"`);
    return person;
  });
}

/** Twice is as good as once. */
export function setBlocked(
  { store, subject }: Pick<EffectContext, 'store' | 'subject'>,
  person: StoredObject,
  isBlocked: boolean,
): void {
  store.unlink(subject, 'blocked', person);
  if (isBlocked) store.link(subject, 'blocked', person);
}

/** People who may do nothing on the Page. */
const blocked = effect(fb.PageBlocked, {
  /** Who is blocked, or whether one person is. */
  list: ({ store, subject, params: { uid, user } }) =>
    store.list(subject, 'blocked').filter(({ id }) => (uid ?? user ?? id) === id),
  create: (context) => {
    const people = peopleIn(context);
    for (const person of people) setBlocked(context, person, true);
    return Object.fromEntries(people.map(({ id }) => [id, true]));
  },
  delete: (context) => {
    for (const person of peopleIn(context)) setBlocked(context, person, false);
  },
});

/** Businesses that work on the Page. */
const agencies = effect(fb.PageAgencies, {
  create: ({ store, subject, params: { business: id } }) => {
    const found = store.get(id);
    if (found !== undefined && found.node !== 'facebook/Business') throw invalid('Param business must be a business');
    const business = found ?? store.insert('facebook/Business', { name: `Business ${id}` }, id);
    if (!store.list(subject, 'agencies').includes(business)) store.link(subject, 'agencies', business);
  },
  delete: ({ store, subject, params: { business: id } }) => {
    const business = store.list(subject, 'agencies').find((one) => one.id === id);
    if (!business) throw invalid('Param business must be a business that works on the Page');
    store.unlink(subject, 'agencies', business);
  },
});

/** Replaces the tasks of a person. */
function assign({ store, subject, params }: ContextOf<typeof fb.PageAssignedUsers, 'create'>): void {
  const { user: id, tasks = [] } = params;
  const person = store.get(id);
  const others = rowsIn(subject.fields, 'assigned_user_list').filter((row) => row['id'] !== id);
  const { name } = person ? asFrom(person) : { name: `User ${id}` };
  const business = subject.fields['owner_business'];
  const row = { id, name, business, user_type: 'BUSINESS_USER', tasks };
  subject.fields['assigned_user_list'] = [...others, row];
}

const assignedUsers = effect(fb.PageAssignedUsers, {
  list: ({ subject, params: { business } }) =>
    rowsIn(subject.fields, 'assigned_user_list').filter((row) => idIn(row, 'business') === business),
  create: assign,
  delete: ({ subject, params: { user: id } }) => {
    const all = rowsIn(subject.fields, 'assigned_user_list');
    const others = all.filter((row) => row['id'] !== id);
    if (others.length === all.length) throw invalid('Param user must be a user who is assigned to the Page');
    subject.fields['assigned_user_list'] = others;
  },
});

const roles = effect(fb.PageRoles, {
  list: ({ subject, params: { uid, include_deactivated: all = false } }) =>
    rowsIn(subject.fields, 'role_list').filter(
      (row) => (uid === undefined || row['id'] === uid) && (all || row['is_active'] === true),
    ),
});

/** Who works on a Page, and who may do nothing there. */
export const access = [blocked, agencies, assignedUsers, roles];
