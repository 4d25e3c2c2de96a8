/** Spaces around the text of a column. */
const padding = 2;

/** Narrower than this a column says nothing. */
const least = 6;

/** The room there is, and which columns keep their width. */
export interface Room {
  readonly room: number;
  readonly keeps: (column: number) => boolean;
}

/**
 * The widths of columns that fit a terminal: the widest give way first. Those that do not fit even at the least width go
 * beyond it.
 */
export function fitColumns(wanted: readonly number[], { room, keeps }: Room): readonly number[] {
  const widths = wanted.map((width) => width + padding);
  const flexible = widths.map((_, at) => at).filter((at) => !keeps(at));
  const total = () => widths.reduce((sum, width) => sum + width, 0);
  for (let excess = total() - room; excess > 0; excess -= 1) {
    const widest = Math.max(0, ...flexible.map((at) => widths[at] ?? 0));
    if (widest <= least) break;
    widths[widths.findIndex((width, at) => width === widest && !keeps(at))] = widest - 1;
  }
  return widths;
}
