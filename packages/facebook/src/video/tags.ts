import { edge, pages, unsupported } from '@edgewalk/core';
import { readPage } from '../permissions.js';
import { TaggableSubject } from '../taggable-subject.js';

/**
 * `/{video}/tags`: who is tagged in a video.
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
