import { describe as describeTree } from '@edgewalk/core/declare';
import { Instagram } from '@edgewalk/instagram';
import { findIds, type Ids } from '@edgewalk/testing/ids/instagram-ids';
import { samplesFor } from './samples.js';
import { tryWholeTree } from '@edgewalk/testing/tree/whole-tree';

let apis: Record<'facebook' | 'instagram', Instagram>;
let ids: Ids | undefined;

tryWholeTree({
  description: describeTree(new Instagram({ accessToken: 'EAAdescribe', userId: '0' })),
  apis: async ({ tokens, url: baseUrl }) => {
    const own = new Instagram({ accessToken: tokens.instagram, baseUrl });
    const { user_id: userId = '' } = await own.user.get({ fields: ['user_id'] });
    apis = {
      facebook: new Instagram({ accessToken: tokens.facebook, baseUrl, userId }),
      instagram: new Instagram({ accessToken: tokens.instagram, baseUrl, userId }),
    };
    return apis;
  },
  samples: async (offer) => {
    ids ??= await findIds(apis.facebook, apis.instagram);
    return samplesFor(offer, { ids, api: offer.login === 'instagram' ? apis.instagram : apis.facebook });
  },
  notGiven: [
    'Container.upload.create(file_url)',
    'Container.upload.create(offset)',
    'Container.upload.create(uri)',
    'Creator.insights.get(breakdown)',
    'Creator.insights.get(metrics)',
    'Creator.insights.get(period)',
    'Creator.insights.get(time_range)',
    'DiscoveredUser.media.get(since)',
    'DiscoveredUser.media.get(until)',
    'Media.insights.get(period)',
    'PageAccount.picture.get(height)',
    'PageAccount.picture.get(type)',
    'PageAccount.picture.get(width)',
    'User.brandedContentAdPermissions.create(creator_instagram_username)',
    'User.brandedContentAdvertisableMedias.get(ad_code)',
    'User.brandedContentAdvertisableMedias.get(permalinks)',
    'User.conversations.get(tags)',
    'User.creatorMarketplaceCreators.get(creator_follower_growth)',
    'User.creatorMarketplaceCreators.get(creator_latest_post_activity)',
    'User.creatorMarketplaceCreators.get(reels_interaction_rate)',
    'User.mentions.create(comment_id)',
    'User.welcomeMessageFlows.update(welcome_message_flow)',
  ],
});
