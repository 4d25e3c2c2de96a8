import { pick } from './random.mjs';

/**
 * What can be written. Each tells `settle` what it meant to do and what it was told: `shelf` is where that shows, `mark`
 * what it is known by.
 */
export const writes = {
  comment: async ({ api, targets, at: [number, which], text, settle }) => {
    const media = pick(which < 0.4 ? targets.busy : targets.media, number);
    const told = await api.media(media).comments.create({ message: text }).either();
    settle({ shelf: 'comments', mark: text, on: media, mayGo: which > 0.6 }, told);
  },
  reply: async ({ api, targets, at: [number], text, settle }) => {
    const comment = pick(targets.toAnswer, number);
    settle(
      { shelf: 'replies', mark: text, on: comment },
      await api.comment(comment).replies.create({ message: text }).either(),
    );
  },
  like: async ({ liker, targets, at: [number], settle }) => {
    const media = pick([...targets.likes.keys()], number);
    settle({ shelf: 'likes', mark: media }, await liker.user.likes.create({ media_id: media }).either());
  },
  hide: async ({ api, targets, at: [number], settle }) => {
    const comment = pick(targets.toHide, number);
    settle({ shelf: 'hidden', mark: comment }, await api.comment(comment).update({ hide: true }).either());
  },
  delete: async (task) => {
    const comment = task.deletable.shift();
    // At the beginning there is nothing yet.
    if (comment === undefined) return writes.comment(task);
    const told = await task.api.comment(comment.id).delete().either();
    task.settle({ shelf: 'deleted', mark: comment.mark }, told);
  },
  'write batch': async ({ api, targets, at: [number], text, settle }) => {
    const [media, other] = [pick(targets.media, number), pick(targets.media, 1 - number)];
    const told = await api
      .batch([
        api.media(media).comments.create({ message: `${text} a` }),
        api.media(other).get({ fields: ['id'] }),
        api.media(other).comments.create({ message: `${text} b` }),
      ])
      .settled();
    settle({ shelf: 'comments', mark: `${text} a`, on: media }, told[0]);
    settle({ shelf: 'comments', mark: `${text} b`, on: other }, told[2]);
    if (told[1]._tag === 'Left') throw told[1].left;
  },
  'page post': async ({ fb, targets, text, settle }) => {
    const told = await fb
      .asPage(targets.page.id)
      .page(targets.page.id)
      .feed.create({ message: text })
      .either();
    settle({ shelf: 'posts', mark: text }, told);
  },
  'page comment': async ({ fb, targets, at: [number], text, settle }) => {
    const post = pick(targets.posts, number);
    const told = await fb.asPage(targets.page.id).post(post).comments.create({ message: text }).either();
    settle({ shelf: 'post comments', mark: text, on: post }, told);
  },
};
