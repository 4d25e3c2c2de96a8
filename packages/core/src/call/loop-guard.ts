import { isObject } from '../codec/record-check.js';
import type { ResponseFormatError } from '../errors/kinds.js';
import { positionNames } from './cursor.js';
import { type GraphRequest, pathOf } from '../request/request.js';
import { formatError } from '../errors/failures.js';

/** Meta filters items after paging, so several empty pages in a row are common; this many mean a broken server. */
const emptyPagesAllowed = 1_000;

/** Two pages may have equal items, such as counts of 0; this many in a row bring nothing new. */
const repeatedPagesAllowed = 100;

/**
 * Detects a chain of pages that leads nowhere: back to an earlier page (the same position *and* the same items,
 * since some edges keep one cursor for the whole list), through endless empty pages, or through new positions with
 * items that all came before.
 */
export class LoopGuard {
  readonly #seen = new Set<number>();
  readonly #items = new Set<number>();
  #empty = 0;
  #repeated = 0;

  /** Returns the error, or undefined when the page is new. */
  visit(request: GraphRequest, items: readonly unknown[]): ResponseFormatError | undefined {
    const outline = outlineOf(items);
    const page = fingerprint(request, outline);
    this.#empty = items.length === 0 ? this.#empty + 1 : 0;
    if (this.#seen.has(page)) return loopError(request, 'the next link leads back to a page already seen');
    if (this.#empty > emptyPagesAllowed) return loopError(request, `${emptyPagesAllowed} empty pages in a row`);
    this.#seen.add(page);
    return items.length === 0 ? undefined : this.#visitItems(request, hash(outline));
  }

  #visitItems(request: GraphRequest, found: number): ResponseFormatError | undefined {
    this.#repeated = this.#items.has(found) ? this.#repeated + 1 : 0;
    this.#items.add(found);
    return this.#repeated > repeatedPagesAllowed
      ? loopError(request, `${repeatedPagesAllowed} pages in a row have only items that came before`)
      : undefined;
  }
}

function loopError(request: GraphRequest, what: string): ResponseFormatError {
  const summary = { method: request.method, path: pathOf(request) };
  return formatError('paging', `${summary.method} ${summary.path}: ${what}`, { summary });
}

/** Hashes the position of a page and the outline of its items. */
function fingerprint({ params }: GraphRequest, outline: string): number {
  const position = JSON.stringify([...positionNames, 'fields'].map((name) => params[name]));
  return hash(`${position} ${outline}`);
}

/** The number of items, and the first, the middle and the last. */
function outlineOf(items: readonly unknown[]): string {
  const [first, middle, last] = [items[0], items[items.length >> 1], items.at(-1)].map(textOf);
  return `${items.length} ${first} ${middle} ${last}`;
}

/** 53 bits of two FNV-1a hashes: a number keeps the memory of a walk over a million pages small. */
function hash(text: string): number {
  let [a, b] = [0x811c9dc5, 0x1b873593];
  for (let index = 0; index < text.length; index += 1) {
    a = Math.imul(a ^ text.charCodeAt(index), 0x01000193);
    b = Math.imul(b ^ text.charCodeAt(index), 0x85ebca6b);
  }
  return (a >>> 0) * 2 ** 21 + (b >>> 11);
}

/** The id of an item, or the whole item when it has none. */
function textOf(item: unknown): string {
  if (isObject(item) && typeof item['id'] === 'string') return item['id'];
  try {
    return JSON.stringify(item) ?? '';
  } catch {
    // Nested deeper than the stack; the size and the position of the page still distinguish it.
    return '';
  }
}
