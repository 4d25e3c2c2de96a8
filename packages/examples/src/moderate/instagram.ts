import type { Instagram } from '@edgewalk/instagram';
import type { Answering } from '@edgewalk/webhooks/answers';
import type { ChannelComment, Channel } from './channel.js';

const fields = ['id', 'text', 'username', 'timestamp', 'hidden', { replies: ['username'] }] as const;

/** The comments and messages of an account; `posts` is how many of its latest media are read. */
export async function createInstagramChannel(
  api: Instagram,
  messenger: Answering,
  posts: number,
): Promise<Channel & { readonly id: string }> {
  const { id: account, username: own } = await api.user.get({ fields: ['id', 'username'] });
  const read = (id: string) => api.comment(id).get({ fields });
  const toComment = (comment: Awaited<ReturnType<typeof read>>): ChannelComment => {
    const { id, text = '', username = 'somebody', timestamp: at = '', hidden = false, replies } = comment;
    const answered = replies?.data.some((reply) => reply.username === own) ?? false;
    return { id, at, text, author: `@${username}`, handled: hidden || answered || username === own };
  };
  return {
    id: account,
    name: 'Instagram',
    messenger,
    recent: async function* recent() {
      for await (const comment of recentComments(api, posts)) yield toComment(comment);
    },
    read: async (id) => toComment(await read(id)),
    hide: (id) => api.comment(id).update({ hide: true }),
    reply: (id, message) => api.comment(id).replies.create({ message }),
  };
}

async function* recentComments(api: Instagram, posts: number) {
  for await (const media of api.user.media.get({ fields: ['id'], limit: posts }).take(posts))
    yield* api.media(media.id).comments.get({ fields, limit: 50 }).prefetch();
}
