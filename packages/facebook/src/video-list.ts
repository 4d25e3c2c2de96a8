import { identifier, looseNumber, node, optional, read, record, timestamp, unsupported } from '@edgewalk/core/declare';
import * as t from 'io-ts';
import { readPage } from './permissions.js';
import { From } from './values/profiles.js';
import { VideoListVideos } from './video-list/videos.js';

/** The fields of a playlist. */
export const VideoListFields = record('VideoList', {
  /** The id of the playlist. */
  id: identifier,
  /** The title of the playlist. */
  title: optional(t.string),
  /** What the playlist is about. */
  description: optional(t.string),
  /** When it was created, in ISO 8601. */
  creation_time: optional(timestamp),
  /** When it was last changed. */
  last_modified: optional(timestamp),
  /** The Page that owns it. */
  owner: optional(From),
  /** The number of the season, if the videos are a series. */
  season_number: optional(looseNumber),
  /** The URL of a picture. */
  thumbnail: optional(t.string),
  /** How many videos it has. */
  videos_count: optional(looseNumber),
});

/**
 * A playlist of a Page.
 *
 * @see https://developers.facebook.com/docs/graph-api/reference/video-list
 */
export class VideoList extends node({
  name: 'VideoList',
  fields: VideoListFields,
  defaults: ['id', 'title', 'description', 'creation_time', 'last_modified', 'videos_count'],
  get: read({ permissions: readPage }),
  create: unsupported('make it on Facebook, then read it: fb.page(id).videoLists.get()'),
  update: unsupported('change it on Facebook, or a video of it: fb.video(id).update({ name })'),
  delete: unsupported('delete it on Facebook, or a video of it: fb.video(id).delete()'),
}) {
  /** Its videos, in order. */
  get videos(): VideoListVideos {
    return this.edge(VideoListVideos);
  }
}
