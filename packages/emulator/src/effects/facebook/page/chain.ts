import * as fb from '@edgewalk/facebook';
import { invalid } from '../../../errors/failure.js';
import { type ContextOf, effect } from '../../../graph/effect.js';
import { asFrom } from '../../../objects/facebook/people.js';
import type { StoredObject } from '../../../world/store.js';
import { textIn, without } from '../../../world/values.js';
import { profileChanges } from './update.js';

type Context = ContextOf<typeof fb.PageLocations, 'create'>;

/** Adds a branch to the chain, or changes the one that has the number. */
function saveBranch(context: Context): object {
  const { store, subject, params } = context;
  const branch = branchOf(context) ?? store.insert('facebook/Page', { is_published: true, fan_count: 0 });
  const { store_name: name, page_username: username, store_location_descriptor: descriptor } = params;
  Object.assign(branch.fields, {
    name: name ?? branch.fields['name'] ?? subject.fields['name'],
    link: `https://www.facebook.com/${username ?? branch.id}`,
    store_number: params.store_number,
    parent_page: asFrom(subject),
    ...(username !== undefined && { username }),
    ...(descriptor !== undefined && {
      name_with_location_descriptor: `${String(subject.fields['name'])} (${descriptor})`,
    }),
    ...profileChanges(context, { ...without(params, ...renamed), category_list: params.place_topics }, branch),
    ...('always_open' in params && { is_always_open: params.always_open }),
    ...('permanently_closed' in params && { is_permanently_closed: params.permanently_closed }),
  });
  if (!store.list(subject, 'locations').includes(branch)) store.link(subject, 'locations', branch, 'last');
  return branch;
}

/** Parameters that are no fields of a Page, or have other names there. */
const renamed = [
  'location_page_id',
  'old_store_number',
  'always_open',
  'permanently_closed',
  'ignore_warnings',
  'page_username',
  'place_topics',
  'store_name',
];

function branchOf({ store, subject, params }: Context): StoredObject | undefined {
  const { old_store_number: old, location_page_id: id } = params;
  const number = old ?? params.store_number;
  const found = store.list(subject, 'locations').find(({ fields }) => fields['store_number'] === number);
  if (found) return found;
  if (old !== undefined) throw invalid(`There is no store of the number ${number}`);
  const page = id === undefined ? undefined : store.get(id);
  if (id !== undefined && page?.node !== 'facebook/Page') throw invalid('Param location_page_id must be a Page');
  return page;
}

/** Branches, and other Pages and accounts that belong to a Page. */
export const chain = [
  effect(fb.PageLikes, {
    /** Pages that the Page likes, or one of them. */
    list: ({ store, subject, params: { target_id: target } }) =>
      store.list(subject, 'likes').filter(({ id }) => target === undefined || id === target),
  }),
  effect(fb.PageLocations, {
    create: saveBranch,
    /** Takes branches out of the chain. Their Pages stay. */
    delete: ({ store, subject, params: { location_page_ids: ids, store_numbers: numbers } }) => {
      for (const branch of store.list(subject, 'locations')) {
        if (!ids.includes(branch.id) && !numbers.includes(Number(branch.fields['store_number']))) continue;
        store.unlink(subject, 'locations', branch);
        delete branch.fields['parent_page'];
      }
    },
  }),
  effect(fb.PagePageBackedInstagramAccounts, {
    /** The Instagram account that stands in for the Page: an earlier one, or a new one. */
    create: ({ store, subject }) => {
      const [earlier] = store.list(subject, 'page_backed_instagram_accounts');
      const username = `${textIn(subject.fields, 'username') ?? subject.id}_page`;
      const account = earlier ?? store.insert('facebook/InstagramAccount', { username, is_published: false });
      if (!earlier) store.link(subject, 'page_backed_instagram_accounts', account);
      subject.fields['connected_page_backed_instagram_account'] = { id: account.id };
      return account;
    },
  }),
];
