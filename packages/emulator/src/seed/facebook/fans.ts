import { numericId } from '../../world/ids.js';
import type { Store } from '../../world/store.js';
import { fans } from '../words.js';

/** People who comment and react: on Facebook they have names. */
export const fanCount = fans.length;

/** Seeds them all. */
export function seedFans(store: Store): void {
  for (let index = 0; index < fanCount; index += 1) {
    const [first = '', last = ''] = fanName(index).split(' ');
    const fields = { name: fanName(index), first_name: first, last_name: last, short_name: first };
    store.insert('facebook/User', fields, fanId(index));
  }
}

/** How a fan appears in `from`. */
export const fanFrom = (index: number) => ({ id: fanId(index), name: fanName(index) });

const fanId = (index: number): string => numericId('10229', (index % fanCount) + 1);

/** `rye.and.shine` is called Rye Shine. */
function fanName(index: number): string {
  const words = (fans[index % fanCount] ?? 'quay.walker').split('.');
  return [words[0], words.at(-1)].map((word = '') => `${word.charAt(0).toUpperCase()}${word.slice(1)}`).join(' ');
}
