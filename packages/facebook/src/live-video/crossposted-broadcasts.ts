import { edge, pages, unsupported } from '@edgewalk/core/declare';
import { LiveVideo } from '../live-video.js';
import { readPage } from '../permissions.js';

/**
 * `/{live-video}/crossposted_broadcasts`: the same broadcast on other Pages.
 *
 * @see https://developers.facebook.com/docs/graph-api/reference/live-video/crossposted_broadcasts
 */
export class LiveVideoCrosspostedBroadcasts extends edge({
  path: 'crossposted_broadcasts',
  node: () => LiveVideo,
  get: pages({ permissions: readPage }),
  create: unsupported(
    "show it on another Page: fb.liveVideo(id).update({ crossposting_actions: [{ page_id, action: 'enable_crossposting_and_create_post' }] })",
  ),
  update: unsupported('change the other broadcast itself: fb.liveVideo(id).update({ title })'),
  delete: unsupported('delete the other broadcast itself: fb.liveVideo(id).delete()'),
}) {}
