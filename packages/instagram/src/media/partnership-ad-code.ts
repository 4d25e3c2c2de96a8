import { Acknowledged, edge, nothing, optional, post, record, remove, row, unsupported } from '@edgewalk/core/declare';
import * as t from 'io-ts';
import { createBrandedContent } from '../permissions.js';

/** The fields of a partnership ad code. */
export const PartnershipAdCodeFields = record('PartnershipAdCode', {
  /** The code to give to a brand, a text of digits. */
  ad_code: optional(t.string),
});

/** A code with which a partner may turn a media into an ad. */
export class PartnershipAdCode extends row({
  name: 'PartnershipAdCode',
  fields: PartnershipAdCodeFields,
  defaults: ['ad_code'],
}) {}

/**
 * `/{ig-media}/partnership_ad_code`: the code with which a partner may turn the media into an ad.
 *
 * @see https://developers.facebook.com/documentation/ads-commerce/marketing-api/ad-creative/partnership-ads/ad-codes
 */
export class MediaPartnershipAdCode extends edge({
  path: 'partnership_ad_code',
  node: () => PartnershipAdCode,
  get: unsupported('keep the code that api.media(id).partnershipAdCode.create() returns'),
  /** Creates a code for the media. */
  create: post(nothing, PartnershipAdCodeFields, { login: 'facebook', permissions: createBrandedContent }),
  update: unsupported(
    'make a new one: api.media(id).partnershipAdCode.delete(), then api.media(id).partnershipAdCode.create()',
  ),
  /** Revokes the code. */
  delete: remove(Acknowledged, { login: 'facebook', permissions: createBrandedContent }),
}) {}
