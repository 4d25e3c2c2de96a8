import { edge, oneOf, optional, pages, record, unsupported } from '@edgewalk/core/declare';
import * as t from 'io-ts';
import { brandedContent } from '../permissions.js';
import { AdvertisableMedia } from '../rows/branded-content.js';
import { username } from '../values/username.js';

/** Which media to list: those of a creator, one by URL, or one by the code that the creator shared. */
export const AdvertisableMediasQuery = record('AdvertisableMediasQuery', {
  /** Only the media of this code; not together with `media_relationship`. */
  ad_code: optional(t.string),
  /** Only media of this creator, in which the brand is tagged. */
  creator_username: optional(username),
  /** `IS_TAGGED`: the brand is named as a partner; `OWNED`: its own media; or both. */
  media_relationship: optional(t.array(oneOf('OWNED', 'IS_TAGGED'))),
  /** Only creators whom the brand has allowed; false by default. */
  only_fetch_allowlisted: optional(t.boolean),
  /** Only what Meta recommends, of posts with a paid partnership; false by default. */
  only_fetch_recommended_content: optional(t.boolean),
  /** Only these media, by address or shortcode; not together with `media_relationship`. */
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
