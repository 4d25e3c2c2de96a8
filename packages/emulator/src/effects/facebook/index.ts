import type { Effects, ListEffect } from '../effect.js';
import { accounts } from './accounts.js';
import { application } from './application.js';
import { business } from './business.js';
import { businessAssets } from './business-assets.js';
import { comments } from './comments.js';
import { feed } from './feed.js';
import { insights } from './insights.js';
import { likes } from './likes.js';
import { messaging } from './messaging.js';
import { page } from './page.js';
import { photos } from './photos.js';
import { person } from './person.js';
import { pictures } from './picture.js';
import { posts } from './posts.js';
import { stories } from './stories.js';
import { liveVideos } from './live-videos.js';
import { newVideo } from './new-video.js';
import { reels } from './reels.js';
import { videoParts } from './video-parts.js';
import { videos } from './videos.js';
import { videoUpload } from './video-upload.js';

/** Effects of one part of Facebook's tree. Keys are as in `Effects`, without `facebook/` and without `Root.`. */
export interface FacebookEffects extends Partial<Effects> {
  /** Lists of edges of the root. */
  readonly root?: Readonly<Record<string, ListEffect>>;
}

/** Every part; of two effects for one thing the later one counts. */
const parts: readonly FacebookEffects[] = [
  page,
  messaging,
  pictures,
  feed,
  posts,
  photos,
  stories,
  comments,
  likes,
  videoUpload,
  videos,
  videoParts,
  newVideo,
  reels,
  liveVideos,
  insights,
  person,
  accounts,
  application,
  business,
  businessAssets,
];

/** What Facebook's edges and nodes do beyond listing, inserting, updating and removing. */
export const facebook: Effects = {
  list: {
    ...merged(({ list }) => list),
    ...Object.fromEntries(parts.flatMap(({ root = {} }) => prefixed('Root.', root))),
  },
  summary: merged(({ summary }) => summary),
  create: merged(({ create }) => create),
  update: merged(({ update }) => update),
  delete: merged(({ delete: remove }) => remove),
  read: merged(({ read }) => read),
  upload: merged(({ upload }) => upload),
};

function merged<Effect>(
  pick: (part: FacebookEffects) => Readonly<Record<string, Effect>> | undefined,
): Record<string, Effect> {
  return Object.fromEntries(parts.flatMap((part) => prefixed('facebook/', pick(part) ?? {})));
}

function prefixed<Effect>(
  prefix: string,
  effects: Readonly<Record<string, Effect>>,
): (readonly [string, Effect])[] {
  return Object.entries(effects).map(([key, effect]) => [`${prefix}${key}`, effect]);
}
