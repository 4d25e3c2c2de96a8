import type { RawParams, Time } from '@edgewalk/core';
import type * as t from 'io-ts';
import type { NewLinkPost, NewTextPost, NewMediaPost } from '../page/new-post/forms.js';
import type { PhotoByFile, PhotoByUrl } from '../page/new-photo/forms.js';
import type { UploadFile } from '@edgewalk/publishing';
import type { EndOfReel } from '../page/new-reel.js';

/** When it appears: at once by default. The same for every surface; `publish` writes it as each wants it. */
interface Timing {
  /** From 10 minutes ahead: posts up to 75 days, reels up to 29. */
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
  readonly photo_story?: never;
  readonly video_story?: never;
}

/** A photo, by URL or as a file, or the id of one that was uploaded with `published: false`. */
export type PostPhoto = string | ((t.TypeOf<typeof PhotoByUrl> | t.TypeOf<typeof PhotoByFile>) & Own & RawParams);

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

/** What a Page publishes; `photos`, `reel`, `photo_story` and `video_story` say which it is. */
export type NewPagePost =
  | (NewPageText & RawParams)
  | (NewPageLink & RawParams)
  | (NewPagePhotos & RawParams)
  | (NewPageReel & RawParams)
  | NewPagePhotoStory
  | NewPageVideoStory;

/** A published post of a Page. */
export interface PublishedPagePost {
  /** The id of the post or the story; of a reel the id of its video. Absent where Meta does not show which it is. */
  readonly id?: string;
  /** Absent where Meta does not show it, as before a scheduled post appears. */
  readonly permalink?: string;
  /** `processing`: Meta accepted the video, and it is not live yet. */
  readonly state: 'published' | 'processing' | 'scheduled' | 'draft';
}
