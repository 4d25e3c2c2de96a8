import { edge, identifier, optional, pages, record, row, unsupported } from '@edgewalk/core/declare';
import * as t from 'io-ts';
import { advertise } from '../permissions.js';

/** An ad made from a media. */
export class BoostAd extends row({
  name: 'BoostAd',
  fields: record('BoostAd', {
    /** The id of an ad made from the media; only active ads are listed. */
    ad_id: optional(identifier),
    /** Whether the ad is delivered, in a word of Meta's. */
    ad_status: optional(t.string),
  }),
  defaults: ['ad_id', 'ad_status'],
}) {}

/**
 * `/{ig-media}/boost_ads_list`: the ads made from a media.
 *
 * @see https://developers.facebook.com/docs/instagram-platform/reference/instagram-media
 */
export class MediaBoostAdsList extends edge({
  path: 'boost_ads_list',
  node: () => BoostAd,
  get: pages({ login: 'facebook', permissions: advertise }),
  create: unsupported("boost it in Meta's Ads Manager, or on the Marketing API: api.client.create('act_…/ads', { … })"),
  update: unsupported("an ad is changed by its own id: api.client.update(ad_id, { status: 'PAUSED' })"),
  delete: unsupported('an ad is deleted by its own id: api.client.delete(ad_id)'),
}) {}
