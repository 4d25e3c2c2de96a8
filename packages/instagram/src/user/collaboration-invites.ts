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
  /** The media of which the account is invited to be a co-author. */
  media_id: optional(identifier),
  /** The username of the inviting account. */
  media_owner_username: optional(t.string),
  /** The caption of the media; absent when there is none. */
  caption: optional(t.string),
  /** The URL of the file, signed and short-lived. */
  media_url: optional(t.string),
});

/** Another account's invitation to appear as co-author of its media. */
export class CollaborationInvite extends row({
  name: 'CollaborationInvite',
  fields: CollaborationInviteFields,
  defaults: ['media_id', 'media_owner_username', 'caption', 'media_url'],
}) {}

/** The decision on an invitation: true accepts it, false declines. */
export const InviteDecision = record('InviteDecision', {
  /** The media of which the account is invited to be a co-author. */
  media_id: idText,
  /** True accepts the invitation, false declines it. */
  accept: t.boolean,
});

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
