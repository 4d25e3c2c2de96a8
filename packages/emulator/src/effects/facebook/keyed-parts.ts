import type { KeyedEffects } from '../keyed.js';
import { accounts } from './accounts.js';
import { application } from './application.js';
import { business } from './business.js';
import { businessAssets } from './business-assets.js';
import { feed } from './feed.js';
import { insights } from './insights.js';
import { newVideo } from './new-video.js';
import { reels } from './reels.js';
import { videoParts } from './video-parts.js';
import { videos } from './videos.js';
import { videoUpload } from './video-upload.js';

/** Effects that are still keyed by text. */
export const keyedParts: readonly KeyedEffects[] = [
  feed,
  videoUpload,
  videos,
  videoParts,
  newVideo,
  reels,
  insights,
  accounts,
  application,
  business,
  businessAssets,
];
