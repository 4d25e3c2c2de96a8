import { node, post, read, remove, Success, unsupported } from '@edgewalk/core';
import { managePosts, readPage } from './permissions.js';
import { VideoCaptions } from './video/captions.js';
import { VideoCollaborators } from './video/collaborators.js';
import { VideoComments } from './video/comments.js';
import { VideoCrosspostSharedPages } from './video/crosspost-shared-pages.js';
import { VideoFields } from './video/fields.js';
import { VideoLikes } from './video/likes.js';
import { VideoPollSettings } from './video/poll-settings.js';
import { VideoPolls } from './video/polls.js';
import { VideoSponsorTags } from './video/sponsor-tags.js';
import { VideoTags } from './video/tags.js';
import { VideoThumbnails } from './video/thumbnails.js';
import { VideoUpdate } from './video/update.js';
import { VideoUpload } from './video/upload.js';
import { VideoVideoInsights } from './video/video-insights.js';

export { VideoFields };

/**
 * A video, a reel, or what a broadcast left behind.
 *
 * @see https://developers.facebook.com/docs/graph-api/reference/video
 */
export class Video extends node({
  name: 'Video',
  fields: VideoFields,
  defaults: [
    'id',
    'created_time',
    'description',
    'title',
    'published',
    'length',
    'permalink_url',
    'updated_time',
  ],
  get: read({ permissions: readPage }),
  create: unsupported('post it on a Page: fb.page(id).videos.create({ file_url })'),
  /** Changes its texts, its settings, or when it is published. With `fields` Meta answers with the video. */
  update: post(VideoUpdate, Success, { readAfterWrite: true, repeatable: true, permissions: managePosts }),
  /** Deletes it. */
  delete: remove(Success, { permissions: managePosts }),
}) {
  /** Its captions, one per language. */
  get captions(): VideoCaptions {
    return this.edge(VideoCaptions);
  }
  /** Who was invited to be co-author. */
  get collaborators(): VideoCollaborators {
    return this.edge(VideoCollaborators);
  }
  /** What was said about it. */
  get comments(): VideoComments {
    return this.edge(VideoComments);
  }
  /** The Pages that may use it in posts of their own. */
  get crosspostSharedPages(): VideoCrosspostSharedPages {
    return this.edge(VideoCrosspostSharedPages);
  }
  /** Who likes it. */
  get likes(): VideoLikes {
    return this.edge(VideoLikes);
  }
  /** How its polls are shown. */
  get pollSettings(): VideoPollSettings {
    return this.edge(VideoPollSettings);
  }
  /** What its viewers are asked. */
  get polls(): VideoPolls {
    return this.edge(VideoPolls);
  }
  /** The Pages that paid for it. */
  get sponsorTags(): VideoSponsorTags {
    return this.edge(VideoSponsorTags);
  }
  /** Who is tagged in it. */
  get tags(): VideoTags {
    return this.edge(VideoTags);
  }
  /** The pictures that can stand for it. */
  get thumbnails(): VideoThumbnails {
    return this.edge(VideoThumbnails);
  }
  /** The file of a reel or of a story that is on its way. */
  get upload(): VideoUpload {
    return this.edge(VideoUpload);
  }
  /** What Meta counted. */
  get videoInsights(): VideoVideoInsights {
    return this.edge(VideoVideoInsights);
  }
}
