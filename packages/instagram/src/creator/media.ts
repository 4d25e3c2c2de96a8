import { edge, pages, unsupported } from '@edgewalk/core/declare';
import { discoverCreators } from '../permissions.js';
import { PublicMedia } from '../public-media.js';

const theirs = unsupported(
  "they are the creator's: read them with api.user.creatorMarketplaceCreators.get({ username, fields })",
);
// Meta returns them inside the list of creators only.
const shared = {
  node: () => PublicMedia,
  get: pages({ login: 'facebook', permissions: discoverCreators, paging: 'none' }),
  create: theirs,
  update: theirs,
  delete: theirs,
} as const;

/** The latest media of a creator, 30 at most. */
export class CreatorRecentMedia extends edge({ path: 'recent_media', ...shared }) {}

/** The latest posts of a creator with a paid partnership, 30 at most. */
export class CreatorBrandedContentMedia extends edge({ path: 'branded_content_media', ...shared }) {}

/** Partnership ads of a creator in the last year. */
export class CreatorPastPartnershipAdsMedia extends edge({ path: 'past_partnership_ads_media', ...shared }) {}
