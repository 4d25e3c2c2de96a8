import type { Facebook } from '@edgewalk/facebook';
import type { ChannelComment, Channel } from './channel.js';

/** The comments of a Page's latest posts, read and answered with the Page's own token. */
export function createFacebookChannel(fb: Facebook, pageId: string, posts: number): Channel {
  const own = fb.asPage(pageId);
  return {
    name: 'Facebook',
    comments: () => commentsOf(own, pageId, posts),
    hide: (id) => own.comment(id).update({ is_hidden: true }),
    reply: (id, message) => own.comment(id).comments.create({ message }),
  };
}

const fields = ['id', 'message', 'from', 'created_time', 'is_hidden', { comments: ['from'] }] as const;

async function* commentsOf(own: Facebook, pageId: string, posts: number): AsyncGenerator<ChannelComment> {
  for await (const post of own
    .page(pageId)
    .posts.get({ fields: ['id'], limit: posts })
    .take(posts)) {
    for await (const comment of own.post(post.id).comments.get({ fields, limit: 50 }).prefetch()) {
      const { id, message: text = '', from, created_time: at = '', comments } = comment;
      const answered = comments?.data.some((reply) => reply.from?.id === pageId) ?? false;
      const handled = (comment.is_hidden ?? false) || answered || from?.id === pageId;
      yield { id, at, text, author: from?.name ?? 'friend', handled };
    }
  }
}

/** Finds the first Page with an accessible token. */
export async function findOwnPage(fb: Facebook): Promise<string | undefined> {
  const pages = await fb.me.accounts.get({ fields: ['id', 'access_token'] });
  return pages.data.find(({ access_token }) => access_token !== undefined)?.id;
}
