import { identifier, optional, record, row } from '@edgewalk/core';
import * as t from 'io-ts';

/** The fields of an invitation to collaborate. */
export const CollaborationInviteFields = record('CollaborationInvite', {
  media_id: optional(identifier),
  media_owner_username: optional(t.string),
  caption: optional(t.string),
  media_url: optional(t.string),
});

/** Another account's invitation to appear as co-author of its media. */
export class CollaborationInvite extends row({
  name: 'CollaborationInvite',
  fields: CollaborationInviteFields,
  defaults: ['media_id', 'media_owner_username', 'caption', 'media_url'],
}) {}
