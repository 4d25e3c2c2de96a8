import type { Call, RawParams } from '@edgewalk/core';
import { edge, oneOf, optional, pages, post, record, unsupported } from '@edgewalk/core/declare';
import { type UploadDemand, type UploadFile, type UploadOptions, videoCall, withUpload } from '@edgewalk/publishing';
import type * as t from 'io-ts';
import { managePosts, readPage } from '../permissions.js';
import { Video } from '../video.js';
import { NewVideo, PostedVideo } from './new-video.js';
import type { EndOfVideo } from './new-video/forms.js';

/** Videos that the Page uploaded, or is tagged in. Meta's documentation disagrees on the default: always pass it. */
export const PageVideosQuery = record('PageVideosQuery', {
  /** `uploaded` or `tagged`. */
  type: optional(oneOf('uploaded', 'tagged')),
});

/** A video from a file: large ones go in chunks, which are resumed, and all else is said at the end. */
export type VideoFromFile = Omit<t.TypeOf<typeof EndOfVideo>, 'upload_phase' | 'upload_session_id'> &
  RawParams & { readonly file: UploadFile };

/** Above this a file goes in chunks: long requests break off, and servers on the way refuse large ones. */
const chunksAbove = 20_000_000;
/** What every request for a video has in common. */
export const videoFacts = { host: 'video', permissions: managePosts } as const;

const DeclaredVideos = edge({
  path: 'videos',
  node: () => Video,
  get: pages({ params: PageVideosQuery, permissions: readPage }),
  /** Posts a video, or one step of a chunked upload. With `fields` the response is the video. */
  create: post(NewVideo, PostedVideo, { ...videoFacts, readAfterWrite: true }),
  update: unsupported('change the video itself: fb.video(id).update({ name })'),
  delete: unsupported('delete the video itself: fb.video(id).delete()'),
});

type Create = (input: VideoFromFile, options?: UploadOptions) => Call<t.TypeOf<typeof PostedVideo>>;

const sendFile = (demand: UploadDemand): Call<unknown> =>
  videoCall(demand, { edge: 'videos', facts: videoFacts, chunksAbove });

/**
 * `/{page}/videos`: the videos of a Page, newest first.
 *
 * @example await fb.page(id).videos.create({ file: 'cat.mp4', title: 'Cat' }, { onProgress: ({ sent, total }) => … });
 * @see https://developers.facebook.com/docs/graph-api/reference/page/videos
 */
export class PageVideos extends withUpload<Create, typeof DeclaredVideos.declaration>(DeclaredVideos, sendFile) {}
