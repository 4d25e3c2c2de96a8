import { edge, identifier, optional, pages, record, row, unsupported } from '@edgewalk/core/declare';
import * as t from 'io-ts';
import { readPage } from '../permissions.js';

/** The fields of a tagged profile. */
export const TaggableSubjectFields = record('TaggableSubject', {
  /** The id of the tagged profile. */
  id: optional(identifier),
  /** The name of the tagged profile. */
  name: optional(t.string),
});

/** A person or a Page that is tagged. */
export class TaggableSubject extends row({
  name: 'TaggableSubject',
  fields: TaggableSubjectFields,
  defaults: ['id', 'name'],
}) {}

/**
 * `/{video}/tags`: people and Pages tagged in a video.
 *
 * @see https://developers.facebook.com/docs/graph-api/reference/video/tags
 */
export class VideoTags extends edge({
  path: 'tags',
  node: () => TaggableSubject,
  get: pages({ permissions: readPage }),
  create: unsupported('name whom to tag in the video: fb.video(id).update({ tags: [id] })'),
  update: unsupported('name whom to tag in the video: fb.video(id).update({ tags: [id] })'),
  delete: unsupported('name who stays tagged in the video: fb.video(id).update({ tags: [id] })'),
}) {}
