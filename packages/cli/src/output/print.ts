import { escapeControlsInLines } from '../terminal/escape-controls.js';
import type { Context } from '../terminal/context.js';
import type { Format, OutputOptions } from './output-options.js';
import { toJson } from './json.js';
import { isRecord } from './record.js';

/** Prints a result: an object, or the items of a list as they come. */
export async function print(result: unknown, options: OutputOptions, context: Context): Promise<void> {
  const format = options.format ?? (context.terminal === undefined ? 'ndjson' : 'table');
  if (format === 'ndjson' && options.query === undefined && isItems(result)) return printLines(result, context);
  const whole = isItems(result) ? await collect(result) : listOf(result);
  const chosen = options.query === undefined ? whole : await choose(whole, options.query);
  context.write(await render(chosen, format, options, context));
}

/** Refuses options that cannot be followed, before anything is sent. */
export async function checkOutput({ query }: OutputOptions): Promise<void> {
  if (query !== undefined) (await import('./query.js')).checkQuery(query);
}

const isItems = (result: unknown): result is AsyncIterable<unknown> =>
  typeof result === 'object' && result !== null && Symbol.asyncIterator in result;

async function printLines(items: AsyncIterable<unknown>, { write, readerGone }: Context): Promise<void> {
  for await (const item of items) {
    if (readerGone.aborted) return;
    write(toJson(item));
  }
}

async function collect(items: AsyncIterable<unknown>): Promise<readonly unknown[]> {
  const found: unknown[] = [];
  for await (const item of items) found.push(item);
  return found;
}

/** A page that was read raw is its items. */
const listOf = (result: unknown): unknown =>
  isRecord(result) && Array.isArray(result['data']) ? (result['data'] as unknown) : result;

const choose = async (result: unknown, query: string): Promise<unknown> =>
  (await import('./query.js')).search(result, query);

/** A file holds the texts as they are; a terminal would act on what is in them. */
const forReader = (text: string, { terminal }: Context): string =>
  terminal === undefined ? text : escapeControlsInLines(text);

async function render(result: unknown, format: Format, options: OutputOptions, context: Context): Promise<string> {
  switch (format) {
    case 'json':
      return toJson(result, 2);
    case 'ndjson':
      return (Array.isArray(result) ? result : [result]).map((item) => toJson(item)).join('\n');
    case 'csv':
      return forReader((await import('./csv.js')).toCsv(result, options.columns), context);
    case 'table':
      return (await import('./table.js')).toTable(result, options.columns, context.terminal);
  }
}
