import { edge, oneOf, optional, pages, record, unsupported } from '@edgewalk/core/declare';
import * as t from 'io-ts';
import { brandedContent } from '../permissions.js';
import { AdvertisableMedia } from '../rows/branded-content.js';
import { username } from '../values/username.js';

/** Which media to list: those of a creator, one by URL, or one by the code that the creator shared. */
export const AdvertisableMediasQuery = record('AdvertisableMediasQuery', {
  ad_code: optional(t.string),
  creator_username: optional(username),
  media_relationship: optional(t.array(oneOf('OWNED', 'IS_TAGGED'))),
  only_fetch_allowlisted: optional(t.boolean),
  only_fetch_recommended_content: optional(t.boolean),
  permalinks: optional(t.array(t.string)),
});

/**
 * `/{user}/branded_content_advertisable_medias`: creators' media that may become partnership ads. Meta removes it on
 * 2026-12-01; calls are still sent, for use with an emulator.
 *
 * @see https://developers.facebook.com/docs/graph-api/reference/shadow-ig-user
 */
export class UserBrandedContentAdvertisableMedias extends edge({
  path: 'branded_content_advertisable_medias',
  node: () => AdvertisableMedia,
  get: pages({
    params: AdvertisableMediasQuery,
    login: 'facebook',
    permissions: brandedContent,
    retired: {
      on: '2026-12-01',
      instead:
        'api.client.edge(`${businessId}/partnership-ads-advertisable-content`, { fb_page_id, ig_user_id }), with business_management',
    },
  }),
  create: unsupported(
    'ask the creator first: api.user.brandedContentAdPermissions.create({ creator_instagram_username })',
  ),
  update: unsupported("they are the creators': read them with api.user.brandedContentAdvertisableMedias.get()"),
  delete: unsupported("they are the creators': read them with api.user.brandedContentAdvertisableMedias.get()"),
}) {}
