import { identifier, looseNumber, node, optional, read, record, timestamp, unsupported } from '@edgewalk/core/declare';
import * as t from 'io-ts';
import { readPage } from './permissions.js';
import { From } from './values/profiles.js';
import { VideoListVideos } from './video-list/videos.js';

/** The fields of a playlist. */
export const VideoListFields = record('VideoList', {
  id: identifier,
  title: optional(t.string),
  description: optional(t.string),
  creation_time: optional(timestamp),
  last_modified: optional(timestamp),
  owner: optional(From),
  season_number: optional(looseNumber),
  /** The URL of a picture. */
  thumbnail: optional(t.string),
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
