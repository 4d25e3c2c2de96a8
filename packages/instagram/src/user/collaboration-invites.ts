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
import { basic } from '../permissions.js';

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

/** The decision on an invitation: true accepts it, false declines. */
export const InviteDecision = record('InviteDecision', { media_id: idText, accept: t.boolean });

/**
 * `/{user}/collaboration_invites`: pending invitations to collaborate.
 *
 * @see https://developers.facebook.com/documentation/instagram-platform/instagram-api-with-facebook-login/collaboration
 */
export class UserCollaborationInvites extends edge({
  path: 'collaboration_invites',
  node: () => CollaborationInvite,
  get: pages({ login: 'facebook', permissions: basic }),
  /** Accepts or declines an invitation. */
  create: post(InviteDecision, Acknowledged, { login: 'facebook', permissions: basic }),
  update: unsupported('accept or decline it: api.user.collaborationInvites.create({ media_id, accept: true })'),
  delete: unsupported('decline it: api.user.collaborationInvites.create({ media_id, accept: false })'),
}) {}
