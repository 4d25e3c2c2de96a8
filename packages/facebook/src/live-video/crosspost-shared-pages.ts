import { edge, pages, unsupported } from '@edgewalk/core/declare';
import { Page } from '../page.js';
import { readPage } from '../permissions.js';

const advice =
  "name them in the broadcast: fb.liveVideo(id).update({ crossposting_actions: [{ page_id, action: 'enable_crossposting' }] })";

/**
 * `/{live-video}/crosspost_shared_pages`: the Pages that may show a broadcast in posts of their own.
 *
 * @see https://developers.facebook.com/docs/graph-api/reference/live-video/crosspost_shared_pages
 */
export class LiveVideoCrosspostSharedPages extends edge({
  path: 'crosspost_shared_pages',
  node: () => Page,
  defaults: ['id', 'name'],
  get: pages({ permissions: readPage }),
  create: unsupported(advice),
  update: unsupported(advice),
  delete: unsupported(
    "take them out of the broadcast: fb.liveVideo(id).update({ crossposting_actions: [{ page_id, action: 'disable_crossposting' }] })",
  ),
}) {}
