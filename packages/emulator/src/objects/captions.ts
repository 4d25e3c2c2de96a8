/** The hashtags in a text, without the `#`. */
export function hashtagsIn(text: unknown): string[] {
  if (typeof text !== 'string') return [];
  return [...new Set([...text.matchAll(/#([\p{L}\p{N}_]+)/gu)].map(([, tag]) => (tag ?? '').toLowerCase()))];
}

/** The usernames in a text, without the `@`. */
export function mentionsIn(text: unknown): string[] {
  if (typeof text !== 'string') return [];
  return [...text.matchAll(/@([\w.]*\w)/g)].map(([, name]) => name ?? '');
}
