import { edge, identifier, openEnum, optional, pages, record, row, unsupported } from '@edgewalk/core/declare';
import * as t from 'io-ts';
import { basic } from '../permissions.js';

/** The fields of a collaborator. */
export const CollaboratorFields = record('Collaborator', {
  /** The account id of the invited co-author. */
  id: identifier,
  /** The username of the invited co-author. */
  username: optional(t.string),
  /** `Accepted` or `Pending`. */
  invite_status: optional(openEnum('Accepted', 'Pending')),
});

/** An account that is invited to be a co-author of a media. */
export class Collaborator extends row({
  name: 'Collaborator',
  fields: CollaboratorFields,
  defaults: ['id', 'username', 'invite_status'],
}) {}

/**
 * `/{ig-media}/collaborators`: the accounts invited to be co-authors of a media.
 *
 * @see https://developers.facebook.com/docs/instagram-platform/instagram-graph-api/reference/ig-media/collaborators
 */
export class MediaCollaborators extends edge({
  path: 'collaborators',
  node: () => Collaborator,
  get: pages({ login: 'facebook', permissions: basic }),
  create: unsupported('invite them when the media is made: api.user.media.create({ collaborators: [username] })'),
  update: unsupported(
    'the invited account accepts or declines: api.user.collaborationInvites.create({ media_id, accept: true })',
  ),
  delete: unsupported(
    'the invited account declines: api.user.collaborationInvites.create({ media_id, accept: false })',
  ),
}) {}
