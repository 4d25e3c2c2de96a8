import { node, post, read, record, remove, Success, unsupported } from '@edgewalk/core';
import * as t from 'io-ts';
import { MediaComments } from './media/comments.js';
import { DeletedMedia, MediaFields } from './media/fields.js';
import { basic, manageComments, manageContents } from './permissions.js';

/** Switches comments on or off. */
export const MediaUpdate = record('MediaUpdate', { comment_enabled: t.boolean });

/**
 * A photo, video, reel, story or album of the account.
 *
 * @see https://developers.facebook.com/docs/instagram-platform/instagram-graph-api/reference/ig-media
 */
export class Media extends node({
  name: 'Media',
  fields: MediaFields,
  defaults: [
    'id',
    'caption',
    'media_type',
    'media_product_type',
    'media_url',
    'permalink',
    'timestamp',
    'like_count',
    'comments_count',
  ],
  get: read({ permissions: basic }),
  create: unsupported(
    'create a container on the account, then publish it: api.user.media.create(), api.user.mediaPublish.create()',
  ),
  /** Switches comments on or off. */
  update: post(MediaUpdate, Success, { repeatable: true, permissions: manageComments }),
  /** Deletes it from Instagram. Album children and ads cannot be deleted by themselves. */
  delete: remove(DeletedMedia, { login: 'facebook', permissions: manageContents }),
}) {
  /** Top-level comments, newest first. */
  get comments(): MediaComments {
    return this.edge(MediaComments);
  }
}
