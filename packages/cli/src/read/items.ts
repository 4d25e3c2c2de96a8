import type { PagedCall } from '@edgewalk/core';
import type { GetOptions } from '../commands/get.js';
import type { Context } from '../terminal/context.js';

/** Yields the items that are asked for, and says on the standard error how to go on where there are more. */
export async function* readItems(
  call: PagedCall<unknown, unknown>,
  { all, limit }: GetOptions,
  { writeError }: Context,
): AsyncGenerator<unknown, void> {
  let left = all === true ? Number.POSITIVE_INFINITY : limit;
  for await (const page of call.pages()) {
    const items = page.data.slice(0, left);
    yield* items;
    if (left !== undefined) left -= items.length;
    if (left !== undefined && left > 0) continue;
    // In the midst of a page there is no cursor.
    const isWhole = items.length === page.data.length;
    if (isWhole && page.cursor !== undefined) writeError(`edgewalk: there is more: --all, or --cursor ${page.cursor}`);
    return;
  }
}
