import { hours } from '../../world/clock.js';
import type { StoredObject } from '../../world/store.js';
import type { SeedContext } from '../context.js';
import { seedPost } from './posts.js';
import { answers } from './words.js';

/** Seeds a thread: replies, replies to these, some of the profile itself. */
export function seedThread(context: SeedContext, post: StoredObject, people: readonly StoredObject[]): void {
  const [own] = people;
  const after = (post.createdAt - context.now) / -hours(1);
  let age = after - 0.5;
  const reply = (author: StoredObject | undefined, answered: StoredObject, text: string) => {
    age -= 0.05;
    return author && seedPost(context, age, { author, answers: answered, fields: { text } });
  };
  for (const [at, text] of answers.entries()) {
    const top = reply(people[1 + (at % (people.length - 1))], post, text);
    const answer = top && at % 2 === 0 ? reply(own, top, 'Thank you! Come by.') : undefined;
    if (answer && at === 0) reply(people[2], answer, 'On my way.');
  }
}

/** Seeds a post whose replies wait for approval: two wait, one was ignored. */
export function seedPending(context: SeedContext, author: StoredObject, people: readonly StoredObject[]): void {
  const fields = { text: 'Ask us anything about sourdough', needs_approval: true };
  const post = seedPost(context, 12, { author, fields });
  const texts = ['Which flour?', 'Earn money from home, ask me how', 'How long is the second proof?'];
  for (const [at, text] of texts.entries()) {
    const person = people[1 + at];
    const reply = person && seedPost(context, 11 - at, { author: person, answers: post, fields: { text } });
    if (reply && at === 1) reply.fields['reply_approval_status'] = 'ignored';
  }
}
