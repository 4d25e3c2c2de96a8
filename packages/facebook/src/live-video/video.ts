import { edge, expansion, unsupported } from '@edgewalk/core/declare';
import { readPage } from '../permissions.js';
import { Video } from '../video.js';

/**
 * The recording of a broadcast. Not a URL of its own: Meta serves it as a field of the broadcast.
 *
 * @example fb.liveVideo(id).get({ fields: ['id', { video: ['id', 'length'] }] })
 * @see https://developers.facebook.com/docs/graph-api/reference/live-video
 */
export class LiveVideoVideo extends edge({
  path: 'video',
  node: () => Video,
  get: expansion({ permissions: readPage }),
  create: unsupported('Meta makes it of the broadcast: fb.liveVideo(id).update({ end_live_video: true })'),
  update: unsupported('change the video itself: fb.video(id).update({ name })'),
  delete: unsupported('delete the video itself: fb.video(id).delete()'),
}) {}
