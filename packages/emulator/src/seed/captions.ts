import type { Random } from '../world/random.js';
import { details, emoji, hashtags, openings } from './words.js';

/** A caption, or none. */
export function captionOf(random: Random, mentions: readonly string[]): string | undefined {
  if (random.chance(0.08)) return undefined;
  const parts = [`${random.pick(openings)}, ${random.pick(details)}.`];
  if (random.chance(0.6)) parts.push(random.pick(emoji));
  if (random.chance(0.2)) parts.push(`With @${random.pick(mentions)}`);
  const text = parts.join(' ');
  const tags = tagsOf(random);
  return tags === '' ? text : `${text}\n\n${tags}`;
}

function tagsOf(random: Random): string {
  const tags = Array.from({ length: random.integer(0, 4) }, () => random.pick(hashtags));
  return [...new Set(tags)].map((tag) => `#${tag}`).join(' ');
}
