import { Acknowledged, edge, idText, pages, post, record, unsupported } from '@edgewalk/core';
import { managePosts, readPage } from '../permissions.js';
import { VideoCollaborator } from '../video-collaborator.js';

/** Whom to invite. */
export const NewVideoCollaborator = record('NewVideoCollaborator', { target_id: idText });

/**
 * `/{video}/collaborators`: who was invited to be co-author of a video.
 *
 * @see https://developers.facebook.com/docs/graph-api/reference/video/collaborators
 */
export class VideoCollaborators extends edge({
  path: 'collaborators',
  node: () => VideoCollaborator,
  get: pages({ permissions: readPage }),
  /** Invites a Page or a person. */
  create: post(NewVideoCollaborator, Acknowledged, { permissions: managePosts }),
  update: unsupported(
    'an invitation has nothing to change: send another with fb.video(id).collaborators.create({ target_id })',
  ),
  delete: unsupported('only the invited can take it back; or delete the video: fb.video(id).delete()'),
}) {}
