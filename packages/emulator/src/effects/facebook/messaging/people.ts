import { isObject } from '@edgewalk/core';
import { GraphFailure } from '../../../errors/failure.js';
import type { StoredObject } from '../../../world/store.js';
import type { EffectContext, ListEffect, WriteEffect } from '../../../graph/effect.js';
import { flagOf, listOf, objectsOf, required, textOf } from '../../params.js';
import { listConversations, moderate } from '../../messaging/conversations.js';
import { setBlocked } from '../page/access.js';
import { rowsOf } from '../page/rows.js';
import { instagramOf } from './instagram.js';
import { noSuchPerson } from './recipient.js';

/** Somebody by the id that their messages come with. */
function personOf({ store }: EffectContext, id: string): StoredObject {
  const person = store.get(id);
  if (person?.node === 'facebook/User') return person;
  throw noSuchPerson();
}

const putLabel: WriteEffect = (context) => {
  const person = personOf(context, required(context.params, 'user'));
  const { store, subject: label } = context;
  store.unlink(person, 'custom_labels', label);
  store.link(person, 'custom_labels', label);
  return { success: true };
};

const takeLabel: WriteEffect = (context) => {
  const person = personOf(context, required(context.params, 'user'));
  context.store.unlink(person, 'custom_labels', context.subject);
  return { success: true };
};

const makeLabel: WriteEffect = ({ store, subject, params }) => {
  const page_label_name = required(params, 'page_label_name');
  const isTaken = store
    .list(subject, 'custom_labels')
    .some(({ fields }) => fields['page_label_name'] === page_label_name);
  if (isTaken) throw new GraphFailure(100, undefined, '(#100) A label of this name exists already');
  const label = store.insert('facebook/CustomLabel', { page_label_name });
  store.link(subject, 'custom_labels', label);
  return { id: label.id };
};

/** Blocks, bans or frees people; those on Instagram are the account's. */
const moderatePeople: WriteEffect = (context) => {
  const { store, params } = context;
  const users = objectsOf(params, 'user_ids');
  const isThere = ({ id }: Record<string, unknown>) => store.get(String(id))?.node === 'Contact';
  const [there, here] = [users.filter(isThere), users.filter((user) => !isThere(user))];
  if (there.length > 0)
    moderate({ ...context, subject: instagramOf(context), params: { ...params, user_ids: there } as never });
  if (here.length > 0) moderate({ ...context, params: { ...params, user_ids: here } as never });
  const actions = listOf(params, 'actions');
  for (const { id } of here) {
    const person = personOf(context, String(id));
    if (actions.includes('BAN_USER')) setBlocked(context, person, true);
    if (actions.includes('UNBAN_USER')) setBlocked(context, person, false);
  }
  return { success: true };
};

/** Consents to be notified: of some audiences, or each person once. */
const listConsents: ListEffect = ({ subject, params }) => {
  const audiences = listOf(params, 'custom_audience_ids');
  const seen = new Set<unknown>();
  return rowsOf(subject, 'notification_token_list').filter((row) => {
    const isAgain = seen.has(row['recipient_id']);
    seen.add(row['recipient_id']);
    if (isAgain && flagOf(params, 'do_not_return_duplicates') === true) return false;
    return audiences.length === 0 || listOf(row, 'custom_audience_ids').some((id) => audiences.includes(id));
  });
};

/** The menu that a person has instead of the one for everybody, and that one. */
const listMenus: ListEffect = ({ store, subject, params }) => {
  const [profile] = store.list(subject, 'messenger_profile');
  const own = menusOf(subject)[required(params, 'psid')];
  const everybody = { page_level_persistent_menu: profile?.fields['persistent_menu'] ?? [] };
  return own === undefined ? [everybody] : [{ user_level_persistent_menu: own }, everybody];
};

const setMenu: WriteEffect = (context) => {
  const { subject, params } = context;
  const person = personOf(context, required(params, 'psid'));
  subject.fields['user_menus'] = { ...menusOf(subject), [person.id]: params['persistent_menu'] ?? [] };
  return { success: true };
};

const removeMenu: WriteEffect = ({ subject, params }) => {
  const id = required(params, 'psid');
  const others = Object.entries(menusOf(subject)).filter(([key]) => key !== id);
  subject.fields['user_menus'] = Object.fromEntries(others);
  return { success: true };
};

const menusOf = ({ fields }: StoredObject): Record<string, unknown> =>
  isObject(fields['user_menus']) ? fields['user_menus'] : {};

const unlink: WriteEffect = (context) => {
  personOf(context, required(context.params, 'psid'));
  return { success: true };
};

/** What a Page talks about with a person; of the person who manages Pages, all that the first of them does. */
const conversationsOf: ListEffect = (context) => {
  const { store, subject } = context;
  const own = store.list(subject, 'accounts');
  if (own[0]) return listConversations({ ...context, subject: own[0] });
  return store.all('facebook/Conversation').filter(({ fields }) => textOf(fields, 'contact') === subject.id);
};

/** The people at the other end. */
export const contacts = {
  list: {
    'Page.notification_message_tokens': listConsents,
    'Page.custom_user_settings': listMenus,
    'User.conversations': conversationsOf,
  },
  create: {
    'CustomLabel.label': putLabel,
    'Page.custom_labels': makeLabel,
    'Page.moderate_conversations': moderatePeople,
    'Page.custom_user_settings': setMenu,
    'Page.unlink_accounts': unlink,
  },
  delete: { 'CustomLabel.label': takeLabel, 'Page.custom_user_settings': removeMenu },
};
