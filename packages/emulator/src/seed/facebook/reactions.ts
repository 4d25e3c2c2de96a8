import type { ReactionRow } from '../../objects/facebook/reactions.js';
import type { Random } from '../../world/random.js';
import type { StoredObject } from '../../world/store.js';
import { fanCount, fanFrom } from './fans.js';

const types = ['LIKE', 'LIKE', 'LIKE', 'LIKE', 'LOVE', 'LOVE', 'CARE', 'WOW', 'HAHA', 'SAD', 'ANGRY'];

/** Lets some fans react to an object; likes are reactions too. */
export function seedReactions(random: Random, object: StoredObject, count: number): void {
  const first = random.integer(0, fanCount - 1);
  const rows = Array.from({ length: Math.min(count, fanCount) }, (_, at): ReactionRow => ({
    ...fanFrom(first + at),
    type: random.pick(types),
  }));
  object.fields['reaction_list'] = rows;
}
