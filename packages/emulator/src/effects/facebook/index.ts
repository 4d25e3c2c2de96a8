import type { ClassEffects } from '../../graph/effect.js';
import { accounts } from './accounts.js';
import { application } from './application.js';
import { businessAssets } from './business-assets.js';
import { business } from './business.js';
import { comments } from './comments.js';
import { feed } from './feed.js';
import { insights } from './insights.js';
import { likes } from './likes.js';
import { liveVideos } from './live-videos.js';
import { callSettings } from './page/messenger-call-settings.js';
import { testUsers } from './test-users.js';

/** What Facebook's edges and nodes do beyond listing, inserting, updating and removing. */
export const facebook: readonly ClassEffects[] = [
  accounts,
  application,
  business,
  businessAssets,
  callSettings,
  comments,
  feed,
  insights,
  likes,
  liveVideos,
  testUsers,
].flat();
