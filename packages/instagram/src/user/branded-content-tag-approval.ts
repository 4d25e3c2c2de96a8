import { Acknowledged, check, edge, idText, pages, post, record, remove, unsupported } from '@edgewalk/core/declare';
import * as t from 'io-ts';
import { brandedContent } from '../permissions.js';
import { ApprovedTagger } from '../rows/branded-content.js';

/** The accounts to allow or disallow. */
export const Taggers = record('Taggers', {
  /** The account ids of the creators. */
  user_ids: t.array(idText),
});
/** The same, limited to what one request takes. */
export const TaggersQuery = record('TaggersQuery', {
  /** The account ids of the creators to check, 100 at most. */
  user_ids: check(t.array(idText), (ids) =>
    ids.length > 100 ? `at most 100 accounts at a time, not ${ids.length}` : undefined,
  ),
});

/**
 * `/{user}/branded_content_tag_approval`: the accounts that may tag this one as their partner.
 *
 * @see https://developers.facebook.com/docs/marketing-api/ad-creative/partnership-ads/post-level-permissioning
 */
export class UserBrandedContentTagApproval extends edge({
  path: 'branded_content_tag_approval',
  node: () => ApprovedTagger,
  get: pages({ params: TaggersQuery, paging: 'none', login: 'facebook', permissions: brandedContent }),
  /** Allows accounts to tag this one. */
  create: post(Taggers, Acknowledged, { login: 'facebook', repeatable: true, permissions: brandedContent }),
  update: unsupported('add accounts: api.user.brandedContentTagApproval.create({ user_ids })'),
  /** Disallows accounts to tag this one. */
  delete: remove(Acknowledged, { params: Taggers, login: 'facebook', permissions: brandedContent }),
}) {}
