import { edge, pages, unsupported } from '@edgewalk/core';
import { readPage } from '../permissions.js';
import { PollSettings } from '../poll-settings.js';

/**
 * `/{video}/poll_settings`: how the polls of a video are shown.
 *
 * @see https://developers.facebook.com/docs/graph-api/reference/video/poll_settings
 */
export class VideoPollSettings extends edge({
  path: 'poll_settings',
  node: () => PollSettings,
  get: pages({ permissions: readPage }),
  create: unsupported('say it of each poll: fb.video(id).polls.create({ question, options, show_results })'),
  update: unsupported("say it of each poll: fb.videoPoll(id).update({ action: 'SHOW_RESULTS' })"),
  delete: unsupported("delete the polls: fb.videoPoll(id).update({ action: 'DELETE_POLL' })"),
}) {}
