import type { Random } from '../../random.js';
import type { StoredObject } from '../../store.js';
import { guestCount, guestFrom } from './guests.js';

/** Who reacted to something, and how. The list is kept in its field `reaction_list`, the newest first. */
export interface ReactionRow {
  readonly id: string;
  readonly name: unknown;
  readonly type: string;
}

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

/** What a list of reactions holds. */
export function reactionsOf({ fields }: StoredObject): readonly ReactionRow[] {
  const rows = fields['reaction_list'];
  return Array.isArray(rows) ? (rows as ReactionRow[]) : [];
}
