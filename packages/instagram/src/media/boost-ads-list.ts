import { edge, pages, unsupported } from '@edgewalk/core';
import { BoostAd } from '../boost-ad.js';
import { advertise } from '../permissions.js';

/**
 * `/{ig-media}/boost_ads_list`: the ads that were made of a media.
 *
 * @see https://developers.facebook.com/docs/instagram-platform/reference/instagram-media
 */
export class MediaBoostAdsList extends edge({
  path: 'boost_ads_list',
  node: () => BoostAd,
  get: pages({ login: 'facebook', permissions: advertise }),
  create: unsupported(
    "boost it in Meta's Ads Manager, or on the Marketing API: api.client.create('act_…/ads', { … })",
  ),
  update: unsupported("an ad is changed by its own id: api.client.update(ad_id, { status: 'PAUSED' })"),
  delete: unsupported('an ad is deleted by its own id: api.client.delete(ad_id)'),
}) {}
