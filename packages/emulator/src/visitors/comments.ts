import { addComment } from '../objects/comments.js';
import { addComment as addPageComment, countLikes } from '../objects/facebook/comment.js';
import { makePost } from '../objects/facebook/post.js';
import { reactionsOf } from '../objects/facebook/reactions.js';
import { instagramComment } from '../webhooks/instagram-events.js';
import { pageComment, pagePost, pageReaction } from '../webhooks/page-events.js';
import type { StoredObject } from '../world/store.js';
import { idIn, textIn } from '../world/values.js';
import { authorOnFacebook, onInstagram, type Place, refuse } from './people.js';
import { replyOnThreads } from './threads.js';
import type { As, Made, Visitors } from './visitors.js';

const commented = ['facebook/Post', 'facebook/Photo', 'facebook/Video', 'facebook/Album'];

/** Comments, replies, likes and posts of visitors. */
export const commenting = (place: Place): Pick<Visitors, 'comment' | 'reply' | 'like' | 'post'> => ({
  comment: (on, text, by) => {
    const found = place.store.get(on);
    if (found?.node === 'Media') return commentOnMedia(place, found, { text, by });
    if (found && commented.includes(found.node)) return commentOnPage(place, found, { text, by });
    throw refuse('comment', 'give the id of a media of Instagram, or of a post, photo or video of a Page');
  },
  reply: (comment, text, by) => {
    const found = place.store.get(comment);
    if (found?.node === 'threads/Post') return replyOnThreads(place, found, text, by);
    if (found?.node === 'facebook/Comment') return commentOnPage(place, topOf(place, found), { text, by });
    const media = place.store.get(idIn(found?.fields ?? {}, 'media') ?? '');
    if (found?.node !== 'Comment' || !media) throw refuse('reply', 'give the id of a comment, or of a post of Threads');
    const top = place.store.get(textIn(found.fields, 'parent_id') ?? '') ?? found;
    return commentOnMedia(place, media, { text, by, parent: top });
  },
  like: (on, by) => like(place, on, by),
  post: (page, text, by) => postOn(place, page, { text, by }),
});

function postOn({ store, clock, outbox }: Place, id: string, { text, by }: Words): Made {
  const page = store.get(id);
  if (page?.node !== 'facebook/Page') throw refuse('post', 'give the id of a Page');
  const from = authorOnFacebook(store, by);
  const post = makePost(store, page, { from, at: clock.now(), fields: { message: text, status_type: 'wall_post' } });
  store.link(page, 'feed', post);
  outbox.happen(pagePost({ store, at: clock.now() }, post, 'add'));
  return { id: post.id, from: from.id };
}

interface Words {
  readonly text: string;
  readonly by: As | undefined;
  readonly parent?: StoredObject;
}

function commentOnMedia({ store, outbox }: Place, media: StoredObject, { text, by, parent }: Words): Made {
  if (media.fields['is_comment_enabled'] === false)
    throw refuse('comment', `the comments of ${media.id} are turned off`);
  const author = onInstagram(store, by);
  const comment = addComment(store, media, { author, text, parent });
  const owner = store.get(idIn(media.fields, 'owner') ?? '');
  if (owner) outbox.happen(instagramComment(owner, comment));
  return { id: comment.id, from: author.id };
}

function commentOnPage({ store, clock, outbox }: Place, on: StoredObject, { text, by }: Words): Made {
  const from = authorOnFacebook(store, by);
  const comment = addPageComment(store, on, { from, message: text, at: clock.now() });
  outbox.happen(pageComment({ store, at: clock.now() }, comment, 'add'));
  return { id: comment.id, from: from.id };
}

/** A reply to a reply is attached to the top-level comment. */
const topOf = ({ store }: Place, comment: StoredObject): StoredObject =>
  store.get(idIn(comment.fields, 'parent') ?? '') ?? comment;

function like(place: Place, on: string, by: Parameters<Visitors['like']>[1] = {}): void {
  const { store, clock, outbox } = place;
  const found = store.get(on);
  if (found?.node === 'Media' || found?.node === 'Comment') {
    // Likes on Instagram cause no events.
    found.fields['like_count'] = Number(found.fields['like_count'] ?? 0) + 1;
    return;
  }
  if (!found || ![...commented, 'facebook/Comment'].includes(found.node))
    throw refuse('like', 'give the id of a media, a post or a comment');
  const from = authorOnFacebook(store, by);
  const type = (by.reaction ?? 'LIKE').toUpperCase();
  found.fields['reaction_list'] = [{ ...from, type }, ...reactionsOf(found).filter(({ id }) => id !== from.id)];
  if (found.node === 'facebook/Comment') countLikes(found);
  outbox.happen(pageReaction({ store, at: clock.now() }, found, { from, type }, 'add'));
}
