import {
  edge,
  identifier,
  openEnum,
  oneOf,
  optional,
  pages,
  record,
  row,
  time,
  timestamp,
  unsupported,
} from '@edgewalk/core/declare';
import * as t from 'io-ts';
import { readPage } from '../permissions.js';

/** The fields of a story. */
export const StoryFields = record('Story', {
  /** The id to read its insights with: `fb.post(post_id).insights`. */
  post_id: optional(identifier),
  /** `PUBLISHED` while it is shown, then `ARCHIVED`. */
  status: optional(openEnum('PUBLISHED', 'ARCHIVED')),
  /** In unix seconds. */
  creation_time: optional(t.union([t.number, timestamp])),
  /** `photo` or `video`. */
  media_type: optional(openEnum('photo', 'video')),
  /** The photo or the video. */
  media_id: optional(identifier),
  /** The URL of the story on Facebook. */
  url: optional(t.string),
});

/** A story of a Page. */
export class Story extends row({
  name: 'Story',
  fields: StoryFields,
  defaults: ['post_id', 'status', 'creation_time', 'media_type', 'media_id', 'url'],
}) {}

/** Which stories to list. */
export const StoriesQuery = record('StoriesQuery', {
  /** The beginning of the range: a Date, unix seconds or a text. */
  since: optional(time),
  /** The end of the range: a Date, unix seconds or a text. */
  until: optional(time),
  /** Current ones, archived ones, or both by default. */
  status: optional(t.array(oneOf('PUBLISHED', 'ARCHIVED'))),
});

const instead = 'upload a photo, then show it as a story: fb.page(id).photoStories.create({ photo_id })';

/**
 * `/{page}/stories`: stories of the Page. Past ones are listed if the Page archives its stories.
 *
 * @see https://developers.facebook.com/docs/page-stories-api
 */
export class PageStories extends edge({
  path: 'stories',
  node: () => Story,
  get: pages({ params: StoriesQuery, permissions: readPage }),
  create: unsupported(instead),
  update: unsupported(`a story stays as it is: ${instead}`),
  delete: unsupported('delete the post that it is: fb.post(post_id).delete()'),
}) {}
