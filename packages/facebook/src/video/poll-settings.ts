import { edge, identifier, optional, pages, record, row, unsupported } from '@edgewalk/core/declare';
import * as t from 'io-ts';
import { readPage } from '../permissions.js';

/** The fields of poll settings. */
export const PollSettingsFields = record('PollSettings', {
  /** The id of the settings. */
  id: optional(identifier),
  /** The position of a poll on the video, on the web. */
  video_poll_www_placement: optional(t.string),
});

/** How the polls of a video are shown. */
export class PollSettings extends row({
  name: 'PollSettings',
  fields: PollSettingsFields,
  defaults: [],
}) {}

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
