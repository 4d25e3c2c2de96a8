import type { RawParams, Time } from '@edgewalk/core';
import type * as t from 'io-ts';
import type { NewLinkPost, NewTextPost, NewMediaPost } from '../page/new-post/forms.js';
import type { PhotoByFile, PhotoByUrl } from '../page/new-photo/forms.js';
import type { UploadFile } from '@edgewalk/publishing';
import type { NewLiveVideo } from '../page/new-live-video.js';
import type { EndOfReel } from '../page/new-reel.js';
import type { EndOfVideo } from '../page/new-video/forms.js';

/** When it appears: at once by default. The same for every surface; `publish` writes it as each wants it. */
interface Timing {
  /** From 10 minutes ahead: posts up to 75 days, reels up to 29, videos up to six months. */
  readonly scheduled_publish_time?: Time;
  /** Keeps it as a draft for the Page's own tools. */
  readonly draft?: boolean;
}

/** What `publish` writes by itself. */
interface Own {
  readonly published?: never;
  readonly unpublished_content_type?: never;
  readonly video_state?: never;
}

/** What tells the contents apart: each has one of these members, and a text or a link none. */
interface Alone {
  readonly photos?: never;
  readonly reel?: never;
  readonly video?: never;
  readonly live?: never;
  readonly photo_story?: never;
  readonly video_story?: never;
}

/** A photo as a file. */
type PhotoFile = Omit<t.TypeOf<typeof PhotoByFile>, 'source'> & { readonly source: UploadFile };

/** A photo, by URL or as a file, or the id of one that was uploaded with `published: false`. */
export type PostPhoto = string | ((t.TypeOf<typeof PhotoByUrl> | PhotoFile) & Own & RawParams);

/** A video, as a file or by a public URL. */
export type PostVideo = { readonly file: UploadFile } | { readonly file_url: string };

/** A text. */
export type NewPageText = t.TypeOf<typeof NewTextPost> & Own & Alone & Timing;
/** A link, with Meta's preview of the page. */
export type NewPageLink = t.TypeOf<typeof NewLinkPost> & Own & Alone & Timing;
/** One photo or several, in order. */
export type NewPagePhotos = Omit<t.TypeOf<typeof NewMediaPost>, 'attached_media'> &
  Own & {
    readonly photos: readonly PostPhoto[];
  } & Timing;
/** A reel. */
export type NewPageReel = Omit<t.TypeOf<typeof EndOfReel>, 'upload_phase' | 'video_id' | 'video_state'> &
  Own & {
    readonly reel: PostVideo;
  } & Timing;
/** A video: a file is sent in chunks, and one by URL is made unpublished and then published. `thumb` is its thumbnail. */
export type NewPageVideo = Omit<
  t.TypeOf<typeof EndOfVideo>,
  'upload_phase' | 'upload_session_id' | 'published' | 'scheduled_publish_time' | 'unpublished_content_type'
> &
  Own & {
    readonly video: PostVideo;
  } & Timing;
/** A photo for 24 hours. */
export interface NewPagePhotoStory {
  readonly message?: never;
  readonly photo_story: PostPhoto;
}
/** A video for 24 hours. */
export interface NewPageVideoStory {
  readonly message?: never;
  readonly video_story: PostVideo;
}

/** A broadcast that begins now; it is seen once its stream comes. End it with `update({ end_live_video: true })`. */
export interface NewPageLive {
  readonly message?: never;
  readonly live: Omit<NewLiveVideo, 'status' | 'published' | 'event_params' | 'planned_start_time'> & RawParams;
}

/** What a Page publishes; `photos`, `reel`, `video`, `live`, `photo_story` and `video_story` say which it is. */
export type NewPagePost =
  | (NewPageText & RawParams)
  | (NewPageLink & RawParams)
  | (NewPagePhotos & RawParams)
  | (NewPageReel & RawParams)
  | (NewPageVideo & RawParams)
  | NewPagePhotoStory
  | NewPageVideoStory
  | NewPageLive;

/** A published post of a Page. */
export interface PublishedPagePost {
  /** The id of the post or the story; of a reel or a video the id of the video. Absent where Meta does not show which it is. */
  readonly id?: string;
  /** The id of the first comment, where Meta gives it. */
  readonly firstComment?: string;
  /** Absent where Meta does not show it, as before a scheduled post appears. */
  readonly permalink?: string;
  /** Of a broadcast: where its encoder sends the stream. It holds the key of the stream, a secret. */
  readonly secure_stream_url?: string;
  /** `processing`: Meta accepted the video, and it is not live yet. */
  readonly state: 'published' | 'processing' | 'scheduled' | 'draft';
}
