import type { Facebook } from '@edgewalk/facebook';
import type { Found, Place } from './place.js';

/** The comments of a Page's latest posts, read and answered with the Page's own token. */
export function facebookPlace(fb: Facebook, pageId: string, posts: number): Place {
  const own = fb.asPage(pageId);
  return {
    name: 'Facebook',
    comments: () => commentsOf(own, pageId, posts),
    hide: (id) => own.comment(id).update({ is_hidden: true }),
    reply: (id, message) => own.comment(id).comments.create({ message }),
  };
}

const fields = ['id', 'message', 'from', 'created_time', 'is_hidden', { comments: ['from'] }] as const;

async function* commentsOf(own: Facebook, pageId: string, posts: number): AsyncGenerator<Found> {
  for await (const post of own
    .page(pageId)
    .posts.get({ fields: ['id'], limit: posts })
    .take(posts)) {
    for await (const comment of own.post(post.id).comments.get({ fields, limit: 50 }).prefetch()) {
      const { id, message: text = '', from, created_time: at = '', comments } = comment;
      const answered = comments?.data.some((reply) => reply.from?.id === pageId) ?? false;
      const settled = (comment.is_hidden ?? false) || answered || from?.id === pageId;
      yield { id, at, text, author: from?.name ?? 'friend', settled };
    }
  }
}

/** The first Page that the token may act for. */
export async function ownPage(fb: Facebook): Promise<string | undefined> {
  const pages = await fb.me.accounts.get({ fields: ['id', 'access_token'] });
  return pages.data.find(({ access_token }) => access_token !== undefined)?.id;
}
