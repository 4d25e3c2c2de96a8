import type { EffectContext } from '../../graph/effect.js';
import { storyInsights } from '../../webhooks/instagram-events.js';
import { hours } from '../../world/clock.js';
import type { StoredObject } from '../../world/store.js';
import { groupsOf, numbersOf } from '../insights/media-numbers.js';

/** Meta tells the numbers of a story an hour after its day. */
const toldAfter = hours(25);

/** Tells the numbers of a story once its time is over, unless it was deleted before. */
export function tellInsightsLater(
  { store, happen, later }: Pick<EffectContext, 'store' | 'happen' | 'later'>,
  story: StoredObject,
): void {
  later(story.createdAt + toldAfter, () => {
    if (store.get(story.id) === undefined) return;
    const numbers = numbersOf(story);
    const taps = groupsOf(numbers['navigation'] ?? 0, 'story_navigation_action_type');
    happen(storyInsights(story, { ...numbers, ...taps }));
  });
}
