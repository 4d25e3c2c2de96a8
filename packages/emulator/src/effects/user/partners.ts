import { adAccount, adPermission } from '../../seed/business.js';
import type { StoredObject } from '../../store.js';
import type { EffectContext, ListEffect, WriteEffect } from '../effect.js';
import { flagOf, listOf, required, textOf } from '../params.js';
import { rowsIn } from '../media/rows.js';
import { idIn } from '../values.js';

/** Lets an ad account use the Instagram account. */
export const authorizeAdAccount: WriteEffect = ({ store, subject, params }) => {
  const fields = adAccount(required(params, 'account_id').replace(/^act_/, ''));
  const known = store.list(subject, 'authorized_adaccounts').some(({ id }) => id === fields.id);
  if (!known) store.link(subject, 'authorized_adaccounts', store.insert('AdAccount', fields, fields.id));
  return { success: true };
};

/** What creators allow, by a creator's username. */
export const listAdPermissions: ListEffect = ({ store, subject, params }) => {
  const name = textOf(params, 'creator_username');
  const all = store.list(subject, 'branded_content_ad_permissions');
  return all.filter(({ fields }) => name === undefined || fields['creator_username'] === name);
};

/** Asks a creator for a permission, or gives it back. */
export const askAdPermission: WriteEffect = (context) => {
  const { store, subject, params } = context;
  const name = creatorName(context);
  const path = 'branded_content_ad_permissions';
  const known = store.list(subject, path).find(({ fields }) => fields['creator_username'] === name);
  if (flagOf(params, 'revoke') === true) {
    if (known) store.remove(known);
    return { success: true };
  }
  const permission = known ?? store.insert('AdPermission', adPermission(name, 'PENDING'));
  if (!known) store.link(subject, path, permission);
  return { id: permission.id, status: permission.fields['status'], success: true };
};

function creatorName({ store, params }: EffectContext): string {
  const id = textOf(params, 'creator_instagram_account');
  const creator: StoredObject | undefined = id === undefined ? undefined : store.get(id);
  return creator ? String(creator.fields['username']) : required(params, 'creator_instagram_username');
}

/** Media of others that the account may advertise with. */
export const listAdvertisable: ListEffect = ({ store, subject, params }) => {
  const name = textOf(params, 'creator_username');
  const links = listOf(params, 'permalinks');
  return store
    .list(subject, 'tags')
    .filter(({ fields }) => name === undefined || fields['username'] === name)
    .filter(({ fields }) => links.length === 0 || links.includes(String(fields['permalink'])))
    .map(({ id, fields }) => ({
      id,
      owner_id: idIn(fields, 'owner'),
      permalink: fields['permalink'],
      has_permission_for_partnership_ad: true,
      eligibility_errors: [],
    }));
};

/** Which of the accounts named may tag this one in branded content. */
export const listApproved: ListEffect = ({ subject, params }) => {
  const wanted = listOf(params, 'user_ids');
  return rowsIn(subject, 'approved_taggers').filter(({ id }) => wanted.includes(String(id)));
};

/** Lets accounts tag this one. */
export const approveTaggers: WriteEffect = ({ subject, params }) => {
  const ids = listOf(params, 'user_ids');
  const others = rowsIn(subject, 'approved_taggers').filter(({ id }) => !ids.includes(String(id)));
  subject.fields['approved_taggers'] = [...others, ...ids.map((id) => ({ id }))];
  return { success: true };
};

/** No longer lets accounts tag this one. */
export const removeTaggers: WriteEffect = ({ subject, params }) => {
  const ids = listOf(params, 'user_ids');
  const others = rowsIn(subject, 'approved_taggers').filter(({ id }) => !ids.includes(String(id)));
  subject.fields['approved_taggers'] = others;
  return { success: true };
};

/** Creators of the marketplace, by username or a word. */
export const listCreators: ListEffect = ({ store, subject, params }) => {
  const names = [...listOf(params, 'usernames'), ...listOf(params, 'username')];
  const word = textOf(params, 'query') ?? '';
  return store.list(subject, 'creator_marketplace_creators').filter(({ fields }) => {
    const username = String(fields['username']);
    return username.includes(word) && (names.length === 0 || names.includes(username));
  });
};
