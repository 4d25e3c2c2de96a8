import { pick } from './random.mjs';

/** The write operations. Each records its intent and its result: `collection` is where the write shows, `marker` identifies it. */
export const writes = {
  comment: async ({ api, targets, at: [number, which], text, record }) => {
    const media = pick(which < 0.4 ? targets.busy : targets.media, number);
    const result = await api.media(media).comments.create({ message: text }).either();
    record({ collection: 'comments', marker: text, on: media, mayDelete: which > 0.6 }, result);
  },
  reply: async ({ api, targets, at: [number], text, record }) => {
    const comment = pick(targets.toReply, number);
    record(
      { collection: 'replies', marker: text, on: comment },
      await api.comment(comment).replies.create({ message: text }).either(),
    );
  },
  like: async ({ liker, targets, at: [number], record }) => {
    const media = pick([...targets.likes.keys()], number);
    record({ collection: 'likes', marker: media }, await liker.user.likes.create({ media_id: media }).either());
  },
  hide: async ({ api, targets, at: [number], record }) => {
    const comment = pick(targets.toHide, number);
    record({ collection: 'hidden', marker: comment }, await api.comment(comment).update({ hide: true }).either());
  },
  delete: async (task) => {
    const comment = task.deletable.shift();
    // At first there is nothing to delete.
    if (comment === undefined) return writes.comment(task);
    const result = await task.api.comment(comment.id).delete().either();
    task.record({ collection: 'deleted', marker: comment.marker }, result);
  },
  'write batch': async ({ api, targets, at: [number], text, record }) => {
    const [media, other] = [pick(targets.media, number), pick(targets.media, 1 - number)];
    const result = await api
      .batch([
        api.media(media).comments.create({ message: `${text} a` }),
        api.media(other).get({ fields: ['id'] }),
        api.media(other).comments.create({ message: `${text} b` }),
      ])
      .settled();
    record({ collection: 'comments', marker: `${text} a`, on: media }, result[0]);
    record({ collection: 'comments', marker: `${text} b`, on: other }, result[2]);
    if (result[1]._tag === 'Left') throw result[1].left;
  },
  'page post': async ({ fb, targets, text, record }) => {
    const result = await fb.asPage(targets.page.id).page(targets.page.id).feed.create({ message: text }).either();
    record({ collection: 'posts', marker: text }, result);
  },
  'page comment': async ({ fb, targets, at: [number], text, record }) => {
    const post = pick(targets.posts, number);
    const result = await fb.asPage(targets.page.id).post(post).comments.create({ message: text }).either();
    record({ collection: 'post comments', marker: text, on: post }, result);
  },
};
