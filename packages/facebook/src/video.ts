import { node, post, read, remove, Success, unsupported } from '@edgewalk/core/declare';
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
 * A video, a reel, or the recording of a broadcast.
 *
 * @see https://developers.facebook.com/docs/graph-api/reference/video
 */
export class Video extends node({
  name: 'Video',
  fields: VideoFields,
  defaults: ['id', 'created_time', 'description', 'title', 'published', 'length', 'permalink_url', 'updated_time'],
  get: read({ permissions: readPage }),
  create: unsupported('post it on a Page: fb.page(id).videos.create({ file_url })'),
  /** Changes its texts, its settings, or its publication time. With `fields` the response is the video. */
  update: post(VideoUpdate, Success, { readAfterWrite: true, repeatable: true, permissions: managePosts }),
  /** Deletes it. */
  delete: remove(Success, { permissions: managePosts }),
}) {
  /** Its captions, one per language. */
  get captions(): VideoCaptions {
    return this.edge(VideoCaptions);
  }
  /** Invited co-authors. */
  get collaborators(): VideoCollaborators {
    return this.edge(VideoCollaborators);
  }
  /** Comments on it. */
  get comments(): VideoComments {
    return this.edge(VideoComments);
  }
  /** The Pages that may use it in posts of their own. */
  get crosspostSharedPages(): VideoCrosspostSharedPages {
    return this.edge(VideoCrosspostSharedPages);
  }
  /** People who like it. */
  get likes(): VideoLikes {
    return this.edge(VideoLikes);
  }
  /** How its polls are shown. */
  get pollSettings(): VideoPollSettings {
    return this.edge(VideoPollSettings);
  }
  /** Polls for its viewers. */
  get polls(): VideoPolls {
    return this.edge(VideoPolls);
  }
  /** Its sponsors. */
  get sponsorTags(): VideoSponsorTags {
    return this.edge(VideoSponsorTags);
  }
  /** People and Pages tagged in it. */
  get tags(): VideoTags {
    return this.edge(VideoTags);
  }
  /** Its thumbnails. */
  get thumbnails(): VideoThumbnails {
    return this.edge(VideoThumbnails);
  }
  /** Uploads the file of a reel or a story. */
  get upload(): VideoUpload {
    return this.edge(VideoUpload);
  }
  /** Metrics. */
  get videoInsights(): VideoVideoInsights {
    return this.edge(VideoVideoInsights);
  }
}
