import * as fb from '@edgewalk/facebook';
import { GraphFailure } from '../../../errors/failure.js';
import { type ContextOf, effect, type EffectContext, type Row } from '../../../graph/effect.js';
import type { StoredObject } from '../../../world/store.js';
import { objectIn, rowsIn, without } from '../../../world/values.js';
import { listConversations, moderate } from '../../messaging/conversations.js';
import { setBlocked } from '../page/access.js';
import { instagramOf } from './instagram.js';
import { noSuchPerson } from './recipient.js';

/** Somebody by the id that their messages come with. */
function personOf({ store }: Pick<EffectContext, 'store'>, id: string): StoredObject {
  const person = store.get(id);
  if (person?.node === 'facebook/User') return person;
  throw noSuchPerson();
}

/** Labels that a Page puts on people. */
const labels = [
  effect(fb.PageCustomLabels, {
    create: ({ store, subject, params: { page_label_name } }) => {
      const isTaken = store
        .list(subject, 'custom_labels')
        .some(({ fields }) => fields['page_label_name'] === page_label_name);
      if (isTaken) throw new GraphFailure(100, undefined, '(#100) A label of this name exists already');
      const label = store.insert('facebook/CustomLabel', { page_label_name });
      store.link(subject, 'custom_labels', label);
      return label;
    },
  }),
  effect(fb.CustomLabelLabel, {
    create: (context) => {
      const { store, subject: label, params } = context;
      const person = personOf(context, params.user);
      store.unlink(person, 'custom_labels', label);
      store.link(person, 'custom_labels', label);
    },
    delete: (context) => {
      const { store, subject: label, params } = context;
      store.unlink(personOf(context, params.user), 'custom_labels', label);
    },
  }),
];

/** Blocks, bans or frees people; those on Instagram are the account's. */
function moderatePeople(context: ContextOf<typeof fb.PageModerateConversations, 'create'>): void {
  const { store, params } = context;
  const isOnInstagram = ({ id }: { readonly id: string }) => store.get(id)?.node === 'Contact';
  const onInstagram = params.user_ids.filter(isOnInstagram);
  const inMessenger = params.user_ids.filter((user) => !isOnInstagram(user));
  if (onInstagram.length > 0)
    moderate({ ...context, subject: instagramOf(context), params: { ...params, user_ids: onInstagram } });
  if (inMessenger.length > 0) moderate({ ...context, params: { ...params, user_ids: inMessenger } });
  for (const { id } of inMessenger) {
    const person = personOf(context, id);
    if (params.actions.includes('BAN_USER')) setBlocked(context, person, true);
    if (params.actions.includes('UNBAN_USER')) setBlocked(context, person, false);
  }
}

/** Consents to be notified: of some audiences, or each person once. */
function listConsents({ subject, params }: ContextOf<typeof fb.PageNotificationMessageTokens, 'get'>): readonly Row[] {
  const { custom_audience_ids: audiences = [], do_not_return_duplicates: once } = params;
  const seen = new Set<unknown>();
  return rowsIn(subject.fields, 'notification_token_list').filter((row) => {
    const { recipient_id: recipient, custom_audience_ids: ids } = row;
    const isAgain = seen.has(recipient);
    seen.add(recipient);
    if (isAgain && once === true) return false;
    return audiences.length === 0 || (Array.isArray(ids) && ids.some((id) => audiences.includes(String(id))));
  });
}

const menusOf = ({ fields }: StoredObject): Row => objectIn(fields, 'user_menus') ?? {};

/** The people at the other end. */
export const contacts = [
  ...labels,
  effect(fb.PageModerateConversations, { create: moderatePeople }),
  effect(fb.PageNotificationMessageTokens, { list: listConsents }),
  effect(fb.PageCustomUserSettings, {
    /** The menu that a person has instead of the one for everybody, and that one. */
    list: ({ store, subject, params: { psid } }) => {
      const [profile] = store.list(subject, 'messenger_profile');
      const own = menusOf(subject)[psid];
      const everybody = { page_level_persistent_menu: profile?.fields['persistent_menu'] ?? [] };
      return own === undefined ? [everybody] : [{ user_level_persistent_menu: own }, everybody];
    },
    create: (context) => {
      const { subject, params } = context;
      const { id } = personOf(context, params.psid);
      subject.fields['user_menus'] = { ...menusOf(subject), [id]: params.persistent_menu ?? [] };
    },
    delete: ({ subject, params: { psid } }) => {
      subject.fields['user_menus'] = without(menusOf(subject), psid);
    },
  }),
  effect(fb.PageUnlinkAccounts, { create: (context) => void personOf(context, context.params.psid) }),
  effect(fb.UserConversations, {
    /** What a Page talks about with a person; of the person who manages Pages, all that the first of them does. */
    list: (context) => {
      const { store, subject } = context;
      const [page] = store.list(subject, 'accounts');
      if (page) return listConversations({ ...context, subject: page });
      return store.all('facebook/Conversation').filter(({ fields }) => fields['contact'] === subject.id);
    },
  }),
];
