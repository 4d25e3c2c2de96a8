import { edge, pages, unsupported } from '@edgewalk/core/declare';
import { Page } from '../page.js';
import { readPage } from '../permissions.js';

/**
 * `/{video}/sponsor_tags`: the sponsors of a video.
 *
 * @see https://developers.facebook.com/docs/graph-api/reference/video/sponsor_tags
 */
export class VideoSponsorTags extends edge({
  path: 'sponsor_tags',
  node: () => Page,
  defaults: ['id', 'name'],
  get: pages({ permissions: readPage }),
  create: unsupported('name the sponsor in the video: fb.video(id).update({ sponsor_id })'),
  update: unsupported('name another sponsor in the video: fb.video(id).update({ sponsor_id })'),
  delete: unsupported('a sponsor cannot be taken away: name another with fb.video(id).update({ sponsor_id })'),
}) {}
