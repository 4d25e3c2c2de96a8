import { commonFields, storyFields } from '../objects/media.js';
import { hours, minutes } from '../world/clock.js';
import { numericId } from '../world/ids.js';
import type { StoredObject } from '../world/store.js';
import type { SeedContext } from './context.js';
import { countFields } from './media.js';

/** Seeds stories of the last 24 hours, newest first. The newest has too few viewers for insights. */
export function seedStories(context: SeedContext, account: StoredObject, count: number): void {
  const { store, random, now } = context;
  for (let index = 0; index < count; index += 1) {
    const at = Math.floor(now - minutes(20) - (index / count) * hours(23));
    const story = store.insert('Media', {}, undefined, at);
    story.fields = {
      ...storyFields(story, account, random.chance(0.5) ? 'video' : 'image'),
      ...countFields(0, random),
      viewers: index === 0 ? 3 : random.integer(40, 900),
    };
    store.link(account, 'stories', story, 'last');
  }
}

/** Seeds a broadcast that is still live. */
export function seedBroadcast({ store, now }: SeedContext, account: StoredObject): void {
  const live = store.insert('Media', {}, numericId('90010', 7), now - minutes(12));
  live.fields = {
    ...commonFields(live, account),
    media_type: 'BROADCAST',
    media_product_type: 'LIVE',
    current_live_viewer_count: 84,
    comments_count: 0,
    is_comment_enabled: true,
  };
  store.link(account, 'live_media', live);
}
