import { edge, pages, post, record, unsupported, idText, Acknowledged } from '@edgewalk/core';
import * as t from 'io-ts';
import { CollaborationInvite } from '../collaboration-invite.js';
import { basic } from '../permissions.js';

/** An answer to an invitation: true accepts it, false declines. */
export const InviteAnswer = record('InviteAnswer', { media_id: idText, accept: t.boolean });

/**
 * `/{user}/collaboration_invites`: invitations to collaborate that wait for an answer.
 *
 * @see https://developers.facebook.com/documentation/instagram-platform/instagram-api-with-facebook-login/collaboration
 */
export class UserCollaborationInvites extends edge({
  path: 'collaboration_invites',
  node: () => CollaborationInvite,
  get: pages({ login: 'facebook', permissions: basic }),
  /** Accepts or declines an invitation. */
  create: post(InviteAnswer, Acknowledged, { login: 'facebook', permissions: basic }),
  update: unsupported('answer it: api.user.collaborationInvites.create({ media_id, accept: true })'),
  delete: unsupported('decline it: api.user.collaborationInvites.create({ media_id, accept: false })'),
}) {}
