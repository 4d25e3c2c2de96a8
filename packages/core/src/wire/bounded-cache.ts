/** Keeps what was made for a text, for so many texts: a server with many accounts must not keep all it ever saw. */
export function keep<A>(cache: Map<string, A>, text: string, made: A, most: number): A {
  if (cache.size >= most && !cache.has(text)) cache.clear();
  cache.set(text, made);
  return made;
}
