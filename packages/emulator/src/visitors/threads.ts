import { addPost } from '../objects/threads/post.js';
import { threadsMention, threadsReply } from '../webhooks/threads-events.js';
import type { StoredObject } from '../world/store.js';
import { idIn } from '../world/values.js';
import { type Place, refuse } from './people.js';
import type { As, Made, Mentioned } from './visitors.js';

/** Another profile of Threads than the one that is spoken to. */
function profileFor({ store }: Place, spokenTo: string | undefined, { as }: As = {}): StoredObject {
  const profiles = store.all('threads/User').filter(({ id }) => id !== spokenTo);
  const found = profiles.find(({ id, fields }) => as === undefined || as === id || as === fields['username']);
  if (found) return found;
  throw refuse('reply', `there is no profile ${as ?? ''} on Threads: write a username of a seeded one`);
}

/** Answers a post of Threads. One that waits for approval is told when it is shown. */
export function replyOnThreads(place: Place, post: StoredObject, text: string, by: As | undefined): Made {
  const { store, outbox } = place;
  const author = profileFor(place, idIn(post.fields, 'author'), by);
  const reply = addPost(store, { author, fields: { text }, answers: post });
  if (reply.fields['reply_approval_status'] === undefined) outbox.happen(threadsReply(store, reply));
  return { id: reply.id, from: author.id };
}

/** Mentions a profile in a post of another one. */
export function mentionOnThreads(place: Place, profile: StoredObject, text: string, by: As | undefined): Mentioned {
  const { store, outbox } = place;
  const author = profileFor(place, profile.id, by);
  const post = addPost(store, { author, fields: { text: `@${String(profile.fields['username'])} ${text}` } });
  outbox.happen(threadsMention(store, profile, post));
  return { media_id: post.id };
}
