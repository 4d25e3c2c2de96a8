import type { ReactionRow } from '../../objects/facebook/reactions.js';
import type { Random } from '../../world/random.js';
import type { StoredObject } from '../../world/store.js';
import { guestCount, guestFrom } from './guests.js';

const types = ['LIKE', 'LIKE', 'LIKE', 'LIKE', 'LOVE', 'LOVE', 'CARE', 'WOW', 'HAHA', 'SAD', 'ANGRY'];

/** Lets some guests react to an object; likes are reactions too. */
export function plantReactions(random: Random, object: StoredObject, count: number): void {
  const first = random.integer(0, guestCount - 1);
  const rows = Array.from({ length: Math.min(count, guestCount) }, (_, at): ReactionRow => ({
    ...guestFrom(first + at),
    type: random.pick(types),
  }));
  object.fields['reaction_list'] = rows;
}
