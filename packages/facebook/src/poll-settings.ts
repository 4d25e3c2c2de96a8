import { identifier, optional, record, row } from '@edgewalk/core';
import * as t from 'io-ts';

/** What Meta tells of how polls are shown. */
export const PollSettingsFields = record('PollSettings', {
  id: optional(identifier),
  /** Where on the video a poll lies, on the web. */
  video_poll_www_placement: optional(t.string),
});

/** How the polls of a video are shown. */
export class PollSettings extends row({
  name: 'PollSettings',
  fields: PollSettingsFields,
  defaults: [],
}) {}
