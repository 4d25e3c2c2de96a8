import * as ig from '@edgewalk/instagram';
import { invalid } from '../../errors/failure.js';
import { type ContextOf, effect } from '../../graph/effect.js';
import { adAccount, adPermission } from '../../objects/advertising.js';
import { idIn, rowsIn } from '../../world/values.js';

/** Ad accounts that may use the Instagram account. */
const adAccounts = effect(ig.UserAuthorizedAdaccounts, {
  create: ({ store, subject, params }) => {
    const fields = adAccount(params.account_id.replace(/^act_/, ''));
    const isThere = store.list(subject, 'authorized_adaccounts').some(({ id }) => id === fields.id);
    if (!isThere) store.link(subject, 'authorized_adaccounts', store.insert('AdAccount', fields, fields.id));
  },
});

const permissionPath = 'branded_content_ad_permissions';

/** What creators allow, by a creator's username. */
const adPermissions = effect(ig.UserBrandedContentAdPermissions, {
  list: ({ store, subject, params: { creator_username: name } }) =>
    store
      .list(subject, permissionPath)
      .filter(({ fields }) => name === undefined || fields['creator_username'] === name),
  create: (context) => {
    const { store, subject, params } = context;
    const name = creatorName(context);
    const [earlier] = store.list(subject, permissionPath).filter(({ fields }) => fields['creator_username'] === name);
    if (params.revoke === true) {
      if (earlier) store.remove(earlier);
      return undefined;
    }
    const permission = earlier ?? store.insert('AdPermission', adPermission(name, 'PENDING'));
    if (!earlier) store.link(subject, permissionPath, permission);
    return { id: permission.id, status: permission.fields['status'], success: true };
  },
});

function creatorName({ store, params }: ContextOf<typeof ig.UserBrandedContentAdPermissions, 'create'>): string {
  const { creator_instagram_account: id, creator_instagram_username: username } = params;
  const creator = id === undefined ? undefined : store.get(id);
  if (creator) return String(creator.fields['username']);
  if (username === undefined) throw invalid('The parameter creator_instagram_username is required');
  return username;
}

/** Media of others that the account may advertise with. */
const advertisable = effect(ig.UserBrandedContentAdvertisableMedias, {
  list: ({ store, subject, params: { creator_username: name, permalinks = [] } }) =>
    store
      .list(subject, 'tags')
      .filter(({ fields }) => name === undefined || fields['username'] === name)
      .filter(({ fields }) => permalinks.length === 0 || permalinks.includes(String(fields['permalink'])))
      .map(({ id, fields }) => ({
        id,
        owner_id: idIn(fields, 'owner'),
        permalink: fields['permalink'],
        has_permission_for_partnership_ad: true,
        eligibility_errors: [],
      })),
});

/** Which of the accounts named may tag this one in branded content. */
const tagApproval = effect(ig.UserBrandedContentTagApproval, {
  list: ({ subject, params }) =>
    rowsIn(subject.fields, 'approved_taggers').filter(({ id }) => params.user_ids.includes(String(id))),
  create: ({ subject, params: { user_ids: ids } }) => {
    const others = rowsIn(subject.fields, 'approved_taggers').filter(({ id }) => !ids.includes(String(id)));
    subject.fields['approved_taggers'] = [...others, ...ids.map((id) => ({ id }))];
  },
  delete: ({ subject, params: { user_ids: ids } }) => {
    const others = rowsIn(subject.fields, 'approved_taggers').filter(({ id }) => !ids.includes(String(id)));
    subject.fields['approved_taggers'] = others;
  },
});

/** Advertising with others. */
export const partners = [adAccounts, adPermissions, advertisable, tagApproval];
