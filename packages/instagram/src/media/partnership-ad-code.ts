import { edge, nothing, post, remove, unsupported, Acknowledged } from '@edgewalk/core';
import { PartnershipAdCode, PartnershipAdCodeFields } from '../partnership-ad-code.js';
import { createBrandedContent } from '../permissions.js';

/**
 * `/{ig-media}/partnership_ad_code`: the code by which a partner may turn the media into an ad.
 *
 * @see https://developers.facebook.com/documentation/ads-commerce/marketing-api/ad-creative/partnership-ads/ad-codes
 */
export class MediaPartnershipAdCode extends edge({
  path: 'partnership_ad_code',
  node: () => PartnershipAdCode,
  get: unsupported('keep the code that api.media(id).partnershipAdCode.create() answers'),
  /** Makes a code for the media. */
  create: post(nothing, PartnershipAdCodeFields, { login: 'facebook', permissions: createBrandedContent }),
  update: unsupported(
    'make a new one: api.media(id).partnershipAdCode.delete(), then api.media(id).partnershipAdCode.create()',
  ),
  /** Takes the code back. */
  delete: remove(Acknowledged, { login: 'facebook', permissions: createBrandedContent }),
}) {}
