import { edge, expansion, unsupported } from '@edgewalk/core/declare';
import { basic } from '../permissions.js';
import { Post } from '../post.js';

/**
 * The post that a post quotes. Not a URL of its own: Meta serves it as a field of the post.
 *
 * @example api.user.threads.get({ fields: ['id', { quoted_post: ['id', 'text', 'username'] }] })
 * @see https://developers.facebook.com/docs/threads/reference/media
 */
export class PostQuotedPost extends edge({
  path: 'quoted_post',
  node: () => Post,
  defaults: ['id'],
  get: expansion({ permissions: basic }),
  create: unsupported(
    "a post is quoted by a new one: api.user.threads.create({ media_type: 'TEXT', text, quote_post_id })",
  ),
  update: unsupported('a post keeps what it quotes: publish another with api.user.threads.create()'),
  delete: unsupported('delete the post that quotes: api.post(id).delete()'),
}) {}
