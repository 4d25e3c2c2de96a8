import type { KeyedEffects } from '../keyed.js';
import { messaging } from './messaging.js';
import { page } from './page.js';
import { photos } from './photos.js';
import { person } from './person.js';
import { pictures } from './picture.js';
import { posts } from './posts.js';
import { stories } from './stories.js';
import { newVideo } from './new-video.js';
import { reels } from './reels.js';
import { videoParts } from './video-parts.js';
import { videos } from './videos.js';
import { videoUpload } from './video-upload.js';

/** Effects that are still keyed by text. */
export const keyedParts: readonly KeyedEffects[] = [
  page,
  messaging,
  pictures,
  posts,
  photos,
  stories,
  videoUpload,
  videos,
  videoParts,
  newVideo,
  reels,
  person,
];
