import { addComment, countLikes } from '../../objects/facebook/comment.js';
import { asFrom } from '../../objects/facebook/people.js';
import { minutes } from '../../world/clock.js';
import type { StoredObject } from '../../world/store.js';
import { replyTexts, nuisances, remarks } from '../words.js';
import type { FacebookSeedContext } from './context.js';
import { fanCount, fanFrom } from './fans.js';
import { seedReactions } from './reactions.js';

/** Seeds comments by fans on an object, oldest first, some with replies by the Page. */
export function seedComments(context: FacebookSeedContext, object: StoredObject, count: number): void {
  const { store, random, page, now } = context;
  const step = (now - object.createdAt) / (count + 1);
  for (let at = 1; at <= count; at += 1) {
    const isNuisance = random.chance(0.05);
    const comment = addComment(store, object, {
      from: fanFrom(random.integer(0, fanCount - 1)),
      message: random.pick(isNuisance ? nuisances : remarks),
      at: Math.floor(object.createdAt + step * at),
    });
    comment.fields['is_hidden'] = isNuisance && random.chance(0.5);
    seedReactions(random, comment, random.integer(0, 6));
    countLikes(comment);
    if (!random.chance(0.4)) continue;
    const moment = Math.min(now, comment.createdAt + minutes(random.integer(3, 90)));
    addComment(store, comment, { from: asFrom(page), message: random.pick(replyTexts), at: moment });
  }
}
