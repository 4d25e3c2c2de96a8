import { Acknowledged, edge, identifier, idText, pages, post, record, row, unsupported } from '@edgewalk/core/declare';
import * as t from 'io-ts';
import { createBrandedContent } from '../permissions.js';

/** An account that may turn a media into a partnership ad. */
export class PromotionPartner extends row({
  name: 'PromotionPartner',
  fields: record('PromotionPartner', {
    /** The id of the brand that may promote the media, as it seems. */
    id: identifier,
  }),
  defaults: ['id'],
}) {}

/** Whether an account may turn the media into a partnership ad. */
export const PromotionPermission = record('PromotionPermission', {
  /** The account id of the brand. */
  sponsor_id: idText,
  /** True lets the brand promote the media, false takes that back. */
  permission: t.boolean,
});

/**
 * `/{ig-media}/branded_content_partner_promote`: the accounts that may turn the media into a partnership ad.
 *
 * @see https://developers.facebook.com/documentation/ads-commerce/marketing-api/ad-creative/partnership-ads/post-level-permissioning
 */
export class MediaBrandedContentPartnerPromote extends edge({
  path: 'branded_content_partner_promote',
  node: () => PromotionPartner,
  get: pages({ login: 'facebook', permissions: createBrandedContent }),
  /** Allows an account to promote the media, or ends that. */
  create: post(PromotionPermission, Acknowledged, {
    login: 'facebook',
    repeatable: true,
    permissions: createBrandedContent,
  }),
  update: unsupported(
    'say it anew: api.media(id).brandedContentPartnerPromote.create({ sponsor_id, permission: true })',
  ),
  delete: unsupported(
    'take it back: api.media(id).brandedContentPartnerPromote.create({ sponsor_id, permission: false })',
  ),
}) {}
