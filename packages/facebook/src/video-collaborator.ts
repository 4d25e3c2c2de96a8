import { identifier, optional, record, row } from '@edgewalk/core';
import * as t from 'io-ts';

/** What Meta tells of who was invited. It describes none of it, so members beside these pass. */
export const VideoCollaboratorFields = record('VideoCollaborator', {
  id: optional(identifier),
  name: optional(t.string),
  username: optional(t.string),
  invite_status: optional(t.string),
});

/** A Page or a person invited to be co-author of a video. */
export class VideoCollaborator extends row({
  name: 'VideoCollaborator',
  fields: VideoCollaboratorFields,
  defaults: [],
}) {}
