import { edge, expansion, idText, record, unsupported } from '@edgewalk/core/declare';
import { basic } from '../permissions.js';
import { CollaborativeMedia } from '../rows/collaborative-media.js';

/** The media to look up. */
export const CollaborativeMediaSearchQuery = record('CollaborativeMediaSearchQuery', {
  /** The id of a media in which the account is an accepted collaborator. */
  media_id: idText,
});

/**
 * A media in which the account collaborates. Not a URL of its own: Meta serves it as a field of your account.
 *
 * @see https://developers.facebook.com/documentation/instagram-platform/instagram-api-with-facebook-login/collaboration
 */
export class UserCollaborativeMediaSearch extends edge({
  path: 'collaborative_media_search',
  node: () => CollaborativeMedia,
  get: expansion({ params: CollaborativeMediaSearchQuery, login: 'facebook', permissions: basic }),
  create: unsupported('name collaborators when creating a media: api.user.media.create({ image_url, collaborators })'),
  update: unsupported("it is its owner's: read it with api.user.collaborativeMediaSearch.get({ media_id })"),
  delete: unsupported("it is its owner's: read it with api.user.collaborativeMediaSearch.get({ media_id })"),
}) {}
