import { addComment } from '../objects/facebook/comment.js';
import { asFrom } from '../objects/facebook/people.js';
import { makePost } from '../objects/facebook/post.js';
import { pageMention, pageRating } from '../webhooks/page-people-events.js';
import type { StoredObject } from '../world/store.js';
import { timestampOf } from '../world/clock.js';
import { authorOnFacebook, type Place, refuse } from './people.js';
import type { MentionedPage, Visitors } from './visitors.js';

/** Mentions and recommendations of a Page. */
export const onPages = (place: Place): Pick<Visitors, 'mentionPage' | 'recommend'> => ({
  mentionPage: (id, text, { as, in: where = 'post' } = {}) => {
    const from = authorOnFacebook(place.store, as === undefined ? {} : { as });
    const mention = where === 'post' ? inPost : inComment;
    return mention(place, pageOf(place, 'mentionPage', id), from, text);
  },
  recommend: (id, { recommends, text }, by) => {
    const { store, clock, outbox } = place;
    const page = pageOf(place, 'recommend', id);
    const reviewer = authorOnFacebook(store, by);
    const at = clock.now();
    const story = store.insert('facebook/Post', { from: reviewer, created_time: timestampOf(at), message: text });
    page.fields['rating_count'] = Number(page.fields['rating_count'] ?? 0) + 1;
    outbox.happen(pageRating(page.id, { story: story.id, reviewer, recommends, text, at }));
    return { id: story.id, from: reviewer.id };
  },
});

type From = ReturnType<typeof asFrom>;

function inPost(place: Place, page: StoredObject, from: From, text: string): MentionedPage {
  const post = postElsewhere(place, page, from, wordsOn(page, text));
  // The API lists it among the posts that tag the Page.
  place.store.link(page, 'tagged', post);
  place.outbox.happen(pageMention(page, post));
  return { post_id: post.id };
}

function inComment(place: Place, page: StoredObject, from: From, text: string): MentionedPage {
  const { store, clock, outbox } = place;
  const content = wordsOn(page, text);
  const host = hostFor(place, page);
  const post = store.list(host, 'feed')[0] ?? postElsewhere(place, page, asFrom(host), { message: 'Open today' });
  const comment = addComment(store, post, { from, message: content.message, at: clock.now() });
  Object.assign(comment.fields, content);
  outbox.happen(pageMention(page, post, comment));
  return { post_id: post.id, comment_id: comment.id };
}

function pageOf({ store }: Place, what: string, id: string): StoredObject {
  const page = store.get(id);
  if (page?.node === 'facebook/Page') return page;
  throw refuse(what, 'give the id of a Page');
}

/** Another Page, which people write on. */
function hostFor({ store }: Place, page: StoredObject): StoredObject {
  const host = store.byUsername('bluebottle', 'facebook/Page');
  const other = host !== page && host ? host : store.all('facebook/Page').find((one) => one !== page);
  if (other) return other;
  throw refuse('mentionPage', 'there is no other Page');
}

function postElsewhere(place: Place, page: StoredObject, from: From, content: { readonly message: string }) {
  const host = hostFor(place, page);
  const post = makePost(place.store, host, { from, at: place.clock.now(), fields: content });
  place.store.link(host, 'feed', post);
  return post;
}

/** The text after the name of the Page, and the tag of the name. */
function wordsOn({ id, fields }: StoredObject, text: string) {
  const name = String(fields['name']);
  const message = `${name} ${text}`;
  return { message, message_tags: [{ id, name, type: 'page', offset: 0, length: name.length }] };
}
