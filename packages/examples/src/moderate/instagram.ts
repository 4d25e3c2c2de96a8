import type { Instagram } from '@edgewalk/instagram';
import type { ChannelComment, Channel } from './channel.js';

/** The comments of an account's latest media. */
export const createInstagramChannel = (api: Instagram, posts: number): Channel => ({
  name: 'Instagram',
  comments: () => commentsOf(api, posts),
  hide: (id) => api.comment(id).update({ hide: true }),
  reply: (id, message) => api.comment(id).replies.create({ message }),
});

const fields = ['id', 'text', 'username', 'timestamp', 'hidden', { replies: ['username'] }] as const;

async function* commentsOf(api: Instagram, posts: number): AsyncGenerator<ChannelComment> {
  const own = (await api.user.get({ fields: ['username'] })).username;
  for await (const media of api.user.media.get({ fields: ['id'], limit: posts }).take(posts)) {
    for await (const comment of api.media(media.id).comments.get({ fields, limit: 50 }).prefetch()) {
      const { id, text = '', username = 'somebody', timestamp: at = '', hidden = false, replies } = comment;
      const answered = replies?.data.some((reply) => reply.username === own) ?? false;
      yield { id, at, text, author: `@${username}`, handled: hidden || answered || username === own };
    }
  }
}
