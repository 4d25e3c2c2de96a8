import { Acknowledged, node, optional, post, read, record, remove, Success, unsupported } from '@edgewalk/core/declare';
import * as t from 'io-ts';
import { LiveVideoBlockedUsers } from './live-video/blocked-users.js';
import { LiveVideoComments } from './live-video/comments.js';
import { LiveVideoCrosspostSharedPages } from './live-video/crosspost-shared-pages.js';
import { LiveVideoCrosspostedBroadcasts } from './live-video/crossposted-broadcasts.js';
import { LiveVideoErrors } from './live-video/errors.js';
import { LiveVideoFields } from './live-video/fields.js';
import { LiveVideoInputStreams } from './live-video/input-streams.js';
import { LiveVideoPolls } from './live-video/polls.js';
import { LiveVideoReactions } from './live-video/reactions.js';
import { LiveVideoUpdate } from './live-video/update.js';
import { LiveVideoVideo } from './live-video/video.js';
import { broadcast, readPage } from './permissions.js';

export { LiveVideoFields };

/** Which server to stream to. */
export const LiveVideoQuery = record('LiveVideoQuery', {
  /** The token that a speed test of Meta returned, which picks the server to stream to. */
  target_token: optional(t.string),
});

/**
 * A live broadcast.
 *
 * @see https://developers.facebook.com/docs/graph-api/reference/live-video
 */
export class LiveVideo extends node({
  name: 'LiveVideo',
  fields: LiveVideoFields,
  defaults: [
    'id',
    'creation_time',
    'description',
    'embed_html',
    'live_views',
    'permalink_url',
    'secure_stream_url',
    'status',
    'stream_url',
    'title',
  ],
  get: read({ params: LiveVideoQuery, permissions: readPage }),
  create: unsupported("open it on a Page: fb.page(id).liveVideos.create({ status: 'UNPUBLISHED' })"),
  /** Changes it, goes live, or ends it. With `fields` the response is the broadcast. */
  update: post(LiveVideoUpdate, Acknowledged, {
    readAfterWrite: true,
    repeatable: true,
    permissions: broadcast,
  }),
  /** Deletes it and its recording. */
  delete: remove(Success, { permissions: broadcast }),
}) {
  /** People who may not comment. */
  get blockedUsers(): LiveVideoBlockedUsers {
    return this.edge(LiveVideoBlockedUsers);
  }
  /** The comments on it. */
  get comments(): LiveVideoComments {
    return this.edge(LiveVideoComments);
  }
  /** Pages that may show it in posts of their own. */
  get crosspostSharedPages(): LiveVideoCrosspostSharedPages {
    return this.edge(LiveVideoCrosspostSharedPages);
  }
  /** The same broadcast on other Pages. */
  get crosspostedBroadcasts(): LiveVideoCrosspostedBroadcasts {
    return this.edge(LiveVideoCrosspostedBroadcasts);
  }
  /** Errors of the broadcast. */
  get errors(): LiveVideoErrors {
    return this.edge(LiveVideoErrors);
  }
  /** Opens another stream for it. */
  get inputStreams(): LiveVideoInputStreams {
    return this.edge(LiveVideoInputStreams);
  }
  /** Polls for its viewers. */
  get polls(): LiveVideoPolls {
    return this.edge(LiveVideoPolls);
  }
  /** Reactions. */
  get reactions(): LiveVideoReactions {
    return this.edge(LiveVideoReactions);
  }
  /** The recording. */
  get video(): LiveVideoVideo {
    return this.edge(LiveVideoVideo);
  }
}
