import type { Row } from '../stores/row-store.js';
import type { TokenRows } from './token-rows.js';

/** Rows of some hundred bytes: what a sweep holds at a time. */
const pageSize = 500;

/** Walks over the rows that are due up to `before`. */
export async function* walk(rows: TokenRows, before: number, signal?: AbortSignal): AsyncGenerator<Row, void> {
  let after: Row | undefined;
  do {
    const page = await rows.due(before, { limit: pageSize, ...(after && { after }) });
    for (const row of page) {
      if (signal?.aborted === true) return;
      yield row;
    }
    after = page.length < pageSize ? undefined : page.at(-1);
  } while (after !== undefined);
}

/** Runs for each row, so many at a time. One that throws does not stop the others; the first error is thrown at the end. */
export async function forEach(
  rows: AsyncGenerator<Row, void>,
  concurrency: number,
  run: (row: Row) => Promise<void>,
): Promise<void> {
  const errors: unknown[] = [];
  const worker = async () => {
    for await (const row of { [Symbol.asyncIterator]: () => ({ next: () => rows.next() }) })
      await run(row).catch((error: unknown) => void errors.push(error));
  };
  await Promise.all(Array.from({ length: concurrency }, worker));
  if (errors.length > 0) throw errors[0];
}
