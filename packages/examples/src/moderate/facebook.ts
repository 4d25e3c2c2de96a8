import type { Facebook } from '@edgewalk/facebook';
import type { ChannelComment, Channel } from './channel.js';

const fields = ['id', 'message', 'from', 'created_time', 'is_hidden', { comments: ['from'] }] as const;

/** The comments and messages of a Page, with its own token; `posts` is how many of its latest posts are read. */
export function createFacebookChannel(own: Facebook, pageId: string, posts: number): Channel {
  const read = (id: string) => own.comment(id).get({ fields });
  const toComment = (comment: Awaited<ReturnType<typeof read>>): ChannelComment => {
    const { id, message: text = '', from, created_time: at = '', is_hidden: hidden = false, comments } = comment;
    const answered = comments?.data.some((reply) => reply.from?.id === pageId) ?? false;
    return { id, at, text, author: from?.name ?? 'friend', handled: hidden || answered || from?.id === pageId };
  };
  return {
    name: 'Facebook',
    messenger: own,
    recent: async function* recent() {
      const latest = own.page(pageId).posts.get({ fields: ['id'], limit: posts });
      for await (const post of latest.take(posts))
        for await (const comment of own.post(post.id).comments.get({ fields, limit: 50 }).prefetch())
          yield toComment(comment);
    },
    read: async (id) => toComment(await read(id)),
    hide: (id) => own.comment(id).update({ is_hidden: true }),
    reply: (id, message) => own.comment(id).comments.create({ message }),
  };
}

/** Finds the first Page with an accessible token. */
export async function findOwnPage(fb: Facebook): Promise<{ id: string; accessToken: string } | undefined> {
  const pages = await fb.me.accounts.get({ fields: ['id', 'access_token'] });
  return pages.data.flatMap(({ id, access_token: accessToken }) => (accessToken ? [{ id, accessToken }] : []))[0];
}
