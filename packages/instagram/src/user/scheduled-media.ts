import { edge, pages, unsupported } from '@edgewalk/core';
import { publish } from '../permissions.js';
import { ScheduledMedia } from '../scheduled-media.js';

/**
 * `/{user}/scheduled_media`: what was scheduled in Meta's own tools.
 *
 * @see https://developers.facebook.com/docs/graph-api/reference/shadow-ig-user
 */
export class UserScheduledMedia extends edge({
  path: 'scheduled_media',
  node: () => ScheduledMedia,
  get: pages({ login: 'facebook', permissions: publish }),
  create: unsupported(
    'keep the container until its time, then publish it: api.user.mediaPublish.create({ creation_id })',
  ),
  update: unsupported('change the schedule in the Instagram app, and read it: api.user.scheduledMedia.get()'),
  delete: unsupported(
    'cancel the schedule in the Instagram app, and read what is left: api.user.scheduledMedia.get()',
  ),
}) {}
