import { asFrom } from '../../../objects/facebook/people.js';
import { invalid } from '../../../errors/failure.js';
import type { StoredObject } from '../../../world/store.js';
import type { EffectContext, ListEffect, WriteEffect } from '../../../graph/effect.js';
import { listOf, textOf } from '../../params.js';
import { without } from '../../../world/values.js';
import type { KeyedEffects } from '../../keyed.js';
import { profileChanges } from './update.js';

/** Pages that the Page likes, or one of them. */
const listLikes: ListEffect = ({ store, subject, params }) => {
  const target = textOf(params, 'target_id');
  return store.list(subject, 'likes').filter(({ id }) => target === undefined || id === target);
};

/** Adds a branch to the chain, or changes the one that has the number. */
const saveBranch: WriteEffect = (context) => {
  const { store, subject, params } = context;
  const branch = branchOf(context) ?? store.insert('facebook/Page', { is_published: true, fan_count: 0 });
  const { store_name: name, page_username: username, place_topics: topics } = params;
  const descriptor = textOf(params, 'store_location_descriptor');
  Object.assign(branch.fields, {
    name: name ?? branch.fields['name'] ?? subject.fields['name'],
    link: `https://www.facebook.com/${textOf(params, 'page_username') ?? branch.id}`,
    store_number: params['store_number'],
    parent_page: asFrom(subject),
    ...(username !== undefined && { username }),
    ...(descriptor !== undefined && {
      name_with_location_descriptor: `${String(subject.fields['name'])} (${descriptor})`,
    }),
    ...profileChanges(
      context,
      { ...without(params, ...elsewhere), ...(topics !== undefined && { category_list: topics }) },
      branch,
    ),
    ...('always_open' in params && { is_always_open: params['always_open'] }),
    ...('permanently_closed' in params && { is_permanently_closed: params['permanently_closed'] }),
  });
  if (!store.list(subject, 'locations').includes(branch)) store.link(subject, 'locations', branch, 'last');
  return { id: branch.id };
};

/** Parameters that are no fields of a Page, or have other names there. */
const elsewhere = [
  'location_page_id',
  'old_store_number',
  'always_open',
  'permanently_closed',
  'ignore_warnings',
  'page_username',
  'place_topics',
  'store_name',
];

function branchOf({ store, subject, params }: EffectContext): StoredObject | undefined {
  const number = Number(params['old_store_number'] ?? params['store_number']);
  const known = store.list(subject, 'locations').find(({ fields }) => fields['store_number'] === number);
  if (known) return known;
  if (params['old_store_number'] !== undefined) throw invalid(`There is no store of the number ${number}`);
  const id = textOf(params, 'location_page_id');
  const page = id === undefined ? undefined : store.get(id);
  if (id !== undefined && page?.node !== 'facebook/Page')
    throw invalid('Param location_page_id must be a Page');
  return page;
}

/** Takes branches out of the chain. Their Pages stay. */
const removeBranches: WriteEffect = ({ store, subject, params }) => {
  const [ids, numbers] = [listOf(params, 'location_page_ids'), listOf(params, 'store_numbers')];
  const branches = store.list(subject, 'locations').filter((branch) => {
    return ids.includes(branch.id) || numbers.includes(String(branch.fields['store_number']));
  });
  for (const branch of branches) {
    store.unlink(subject, 'locations', branch);
    delete branch.fields['parent_page'];
  }
  return { success: true };
};

/** The Instagram account that stands in for the Page: the one there is, or a new one. */
const makeStandIn: WriteEffect = ({ store, subject }) => {
  const [known] = store.list(subject, 'page_backed_instagram_accounts');
  const username = `${textOf(subject.fields, 'username') ?? subject.id}_page`;
  const account = known ?? store.insert('facebook/InstagramAccount', { username, is_published: false });
  if (!known) store.link(subject, 'page_backed_instagram_accounts', account);
  subject.fields['connected_page_backed_instagram_account'] = { id: account.id };
  return { id: account.id };
};

/** Branches, and what else a Page has to do with. */
export const chain = {
  list: { 'Page.likes': listLikes },
  create: { 'Page.locations': saveBranch, 'Page.page_backed_instagram_accounts': makeStandIn },
  delete: { 'Page.locations': removeBranches },
} satisfies KeyedEffects;
