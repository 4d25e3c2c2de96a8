import { edge, pages, unsupported } from '@edgewalk/core/declare';
import { LiveVideo } from '../live-video.js';
import { readEvents } from '../permissions.js';

/**
 * `/{event}/live_videos`: live videos of an event. Meta lists this edge, but returns useful data to its partners only.
 *
 * @see https://developers.facebook.com/docs/graph-api/reference/event/live_videos
 */
export class EventLiveVideos extends edge({
  path: 'live_videos',
  node: () => LiveVideo,
  get: pages({ permissions: readEvents }),
  create: unsupported('broadcast on a Page: fb.page(id).liveVideos.create({ title })'),
  update: unsupported('change the live video itself: fb.liveVideo(id).update({ title })'),
  delete: unsupported('delete the live video itself: fb.liveVideo(id).delete()'),
}) {}
