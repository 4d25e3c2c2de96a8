import { identifier, known, optional, record, row } from '@edgewalk/core';
import * as t from 'io-ts';

/** The fields of a collaborator. */
export const CollaboratorFields = record('Collaborator', {
  id: identifier,
  username: optional(t.string),
  /** Whether the account has answered the invitation. */
  invite_status: optional(known('Accepted', 'Pending')),
});

/** An account that is invited to be a co-author of a media. */
export class Collaborator extends row({
  name: 'Collaborator',
  fields: CollaboratorFields,
  defaults: ['id', 'username', 'invite_status'],
}) {}
