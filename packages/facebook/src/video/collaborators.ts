import {
  Acknowledged,
  edge,
  identifier,
  idText,
  optional,
  pages,
  post,
  record,
  row,
  unsupported,
} from '@edgewalk/core/declare';
import * as t from 'io-ts';
import { managePosts, readPage } from '../permissions.js';

/** The fields of an invited co-author. Meta documents none of them, so unknown members are allowed. */
export const VideoCollaboratorFields = record('VideoCollaborator', {
  /** The id of the Page or person. */
  id: optional(identifier),
  /** The name. */
  name: optional(t.string),
  /** The username. */
  username: optional(t.string),
  /** The state of the invitation, in a word of Meta's. */
  invite_status: optional(t.string),
});

/** A Page or a person invited to be co-author of a video. */
export class VideoCollaborator extends row({
  name: 'VideoCollaborator',
  fields: VideoCollaboratorFields,
  defaults: [],
}) {}

/** The co-author to invite. */
export const NewVideoCollaborator = record('NewVideoCollaborator', {
  /** The Page or person to invite; 10 a day. */
  target_id: idText,
});

/** The invitation. */
export const InvitedCollaborator = record('InvitedCollaborator', {
  ...Acknowledged.props,
  /** The id of the invited co-author. */
  collaborator_id: optional(identifier),
  /** The address of the invitation. */
  invitation_link: optional(t.string),
});

/**
 * `/{video}/collaborators`: invited co-authors of a video.
 *
 * @see https://developers.facebook.com/docs/graph-api/reference/video/collaborators
 */
export class VideoCollaborators extends edge({
  path: 'collaborators',
  node: () => VideoCollaborator,
  get: pages({ permissions: readPage }),
  /** Invites a Page or a person. */
  create: post(NewVideoCollaborator, InvitedCollaborator, { permissions: managePosts }),
  update: unsupported(
    'an invitation has nothing to change: send another with fb.video(id).collaborators.create({ target_id })',
  ),
  delete: unsupported('only the invited can take it back; or delete the video: fb.video(id).delete()'),
}) {}
