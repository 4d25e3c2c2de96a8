import type { ClassEffects } from '../../graph/effect.js';
import { accounts } from './accounts.js';
import { appUpload } from './app-upload.js';
import { application } from './application.js';
import { businessAssets } from './business-assets.js';
import { business } from './business.js';
import { comments } from './comments.js';
import { feed } from './feed.js';
import { insights } from './insights.js';
import { leads } from './leads.js';
import { likes } from './likes.js';
import { liveVideos } from './live-videos.js';
import { messaging } from './messaging.js';
import { newVideo } from './new-video.js';
import { stickers } from './messaging/stickers.js';
import { page } from './page.js';
import { callSettings } from './page/messenger-call-settings.js';
import { pageStatus } from './page/status.js';
import { person } from './person.js';
import { photos } from './photos.js';
import { pictures } from './picture.js';
import { posts } from './posts.js';
import { reels } from './reels.js';
import { stories } from './stories.js';
import { testUsers } from './test-users.js';
import { videoParts } from './video-parts.js';
import { videoUpload } from './video-upload.js';
import { videos } from './videos.js';

/** What Facebook's edges and nodes do beyond listing, inserting, updating and removing. */
export const facebook: readonly ClassEffects[] = [
  [accounts, appUpload, application, business, businessAssets, testUsers],
  [callSettings, messaging, stickers],
  [comments, feed, insights, leads, likes, page, pageStatus, person, pictures],
  [photos, posts, stories],
  [liveVideos, newVideo, reels, videoParts, videoUpload, videos],
].flat(2);
