/** Adds to a cache of at most `most` entries, which is cleared when full: many accounts must not fill the memory. */
export function keep<A>(cache: Map<string, A>, text: string, made: A, most: number): A {
  if (cache.size >= most && !cache.has(text)) cache.clear();
  cache.set(text, made);
  return made;
}
