import { numericId } from '../../world/ids.js';
import type { Store } from '../../world/store.js';
import { guests } from '../words.js';

/** People who comment and react: on Facebook they have names. */
export const guestCount = guests.length;

/** Plants them all. */
export function plantGuests(store: Store): void {
  for (let index = 0; index < guestCount; index += 1) {
    const [first = '', last = ''] = guestName(index).split(' ');
    const fields = { name: guestName(index), first_name: first, last_name: last, short_name: first };
    store.insert('facebook/User', fields, guestId(index));
  }
}

/** How a guest appears in `from`. */
export const guestFrom = (index: number) => ({ id: guestId(index), name: guestName(index) });

const guestId = (index: number): string => numericId('10229', (index % guestCount) + 1);

/** `rye.and.shine` is called Rye Shine. */
function guestName(index: number): string {
  const words = (guests[index % guestCount] ?? 'quay.walker').split('.');
  return [words[0], words.at(-1)]
    .map((word = '') => `${word.charAt(0).toUpperCase()}${word.slice(1)}`)
    .join(' ');
}
