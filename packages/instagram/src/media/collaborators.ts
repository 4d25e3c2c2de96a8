import { edge, pages, unsupported } from '@edgewalk/core';
import { Collaborator } from '../collaborator.js';
import { basic } from '../permissions.js';

/**
 * `/{ig-media}/collaborators`: the accounts invited to be co-authors of a media.
 *
 * @see https://developers.facebook.com/docs/instagram-platform/instagram-graph-api/reference/ig-media/collaborators
 */
export class MediaCollaborators extends edge({
  path: 'collaborators',
  node: () => Collaborator,
  get: pages({ login: 'facebook', permissions: basic }),
  create: unsupported(
    'invite them when the media is made: api.user.media.create({ collaborators: [username] })',
  ),
  update: unsupported(
    'the invited account answers: api.user.collaborationInvites.create({ media_id, accept: true })',
  ),
  delete: unsupported(
    'the invited account declines: api.user.collaborationInvites.create({ media_id, accept: false })',
  ),
}) {}
