import { edge, pages, unsupported } from '@edgewalk/core/declare';
import { basic } from '../permissions.js';
import { CollaborativeMedia } from '../rows/collaborative-media.js';

/**
 * `/{user}/collaborative_media`: media of other accounts in which the account collaborates.
 *
 * @see https://developers.facebook.com/documentation/instagram-platform/instagram-api-with-facebook-login/collaboration
 */
export class UserCollaborativeMedia extends edge({
  path: 'collaborative_media',
  node: () => CollaborativeMedia,
  get: pages({ login: 'facebook', permissions: basic }),
  create: unsupported('accept an invitation: api.user.collaborationInvites.create({ media_id, accept: true })'),
  update: unsupported("it is its owner's: read it with api.user.collaborativeMedia.get()"),
  delete: unsupported(
    'leave a collaboration in the Instagram app, and read what is left: api.user.collaborativeMedia.get()',
  ),
}) {}
