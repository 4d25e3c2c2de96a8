import type { ClassEffects } from '../../graph/effect.js';
import { comments } from './comments.js';
import { likes } from './likes.js';
import { liveVideos } from './live-videos.js';
import { messaging } from './messaging.js';
import { page } from './page.js';
import { person } from './person.js';
import { pictures } from './picture.js';
import { photos } from './photos.js';
import { posts } from './posts.js';
import { stories } from './stories.js';
import { newVideo } from './new-video.js';
import { reels } from './reels.js';
import { videoParts } from './video-parts.js';
import { videos } from './videos.js';
import { videoUpload } from './video-upload.js';

/** What Facebook's edges and nodes do beyond listing, inserting, updating and removing. */
export const facebook: readonly ClassEffects[] = [
  comments, //
  likes,
  liveVideos,
  messaging,
  page,
  person,
  pictures,
  photos,
  posts,
  stories,
  newVideo,
  reels,
  videoParts,
  videos,
  videoUpload,
].flat();
