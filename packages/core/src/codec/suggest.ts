/** What to write in place of an unknown name: first what was probably meant, then all there is. */
export function suggest(name: unknown, names: readonly string[]): string {
  const meant = closest(name, names);
  const list = `write one of ${names.join(', ')}`;
  return meant === undefined ? list : `did you mean ${JSON.stringify(meant)}? If not, ${list}`;
}

/** The name that was probably meant; undefined when none is close. Case and separators do not count. */
export function closest(name: unknown, names: readonly string[]): string | undefined {
  if (typeof name !== 'string' || name.length > longest) return undefined;
  const given = plain(name);
  let best: string | undefined;
  let fewest = given.length < 3 ? 1 : Math.min(3, Math.floor(given.length / 3)) + 1;
  for (const each of names) {
    const edits = distance(given, plain(each));
    if (edits < fewest) [best, fewest] = [each, edits];
  }
  return best;
}

const longest = 60;

const plain = (name: string): string => name.toLowerCase().replaceAll(/[^a-z0-9]/g, '');

/** The number of letters to insert, leave out, replace, or swap with their neighbour (Damerau-Levenshtein). */
function distance(one: string, other: string): number {
  const rows = [Array.from({ length: other.length + 1 }, (_, at) => at)];
  const at = (i: number, j: number): number => rows[i]?.[j] ?? Number.POSITIVE_INFINITY;
  for (let i = 1; i <= one.length; i += 1) {
    const row = [i];
    rows.push(row);
    for (let j = 1; j <= other.length; j += 1) {
      const replaced = at(i - 1, j - 1) + (one[i - 1] === other[j - 1] ? 0 : 1);
      const isSwapped = i > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      row.push(Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, replaced, isSwapped ? at(i - 2, j - 2) + 1 : replaced));
    }
  }
  return at(one.length, other.length);
}
