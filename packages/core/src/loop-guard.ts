import { isObject } from './codec.js';
import type { ResponseFormatError } from './errors/kinds.js';
import { placeNames } from './cursor.js';
import { type GraphRequest, pathOf } from './request.js';
import { formatError } from './transport/failure.js';

/** Meta filters items out after paging, so empty pages in a row are common; this many are a broken server. */
const emptyPagesAllowed = 1_000;

/**
 * Notices a chain of pages that leads nowhere: back to a page already seen (the same place *and* the same items,
 * since some edges keep one cursor for the whole list), or through empty pages without end.
 */
export class LoopGuard {
  readonly #seen = new Set<string>();
  #empty = 0;

  /** The error, or nothing when the page is new. */
  visit(request: GraphRequest, items: readonly unknown[]): ResponseFormatError | undefined {
    const place = JSON.stringify([...placeNames, 'fields'].map((name) => request.params[name]));
    const page = `${place} ${fingerprint(items)}`;
    this.#empty = items.length === 0 ? this.#empty + 1 : 0;
    if (this.#seen.has(page)) return loopError(request, 'the next link leads back to a page already seen');
    if (this.#empty > emptyPagesAllowed)
      return loopError(request, `${emptyPagesAllowed} empty pages in a row`);
    this.#seen.add(page);
    return undefined;
  }
}

function loopError(request: GraphRequest, what: string): ResponseFormatError {
  const summary = { method: request.method, path: pathOf(request) };
  return formatError('paging', `${summary.method} ${summary.path}: ${what}`, { summary });
}

/**
 * Two 32-bit FNV-1a hashes of the first item, the middle one and the last, by their ids or by all of them where they
 * have none: small, whatever the page.
 */
function fingerprint(items: readonly unknown[]): string {
  let [a, b] = [0x811c9dc5, 0x1b873593];
  const places = items.length === 0 ? [] : [0, items.length >> 1, items.length - 1];
  for (const place of places) {
    const text = textOf(items[place]);
    for (let index = 0; index < text.length; index += 1) {
      a = Math.imul(a ^ text.charCodeAt(index), 0x01000193);
      b = Math.imul(b ^ text.charCodeAt(index), 0x85ebca6b);
    }
    a = Math.imul(a ^ 0x2c, 0x01000193);
  }
  return `${items.length}:${a >>> 0}:${b >>> 0}`;
}

function textOf(item: unknown): string {
  if (isObject(item) && typeof item['id'] === 'string') return item['id'];
  try {
    return JSON.stringify(item);
  } catch {
    // Nested deeper than the stack; the size and the place of the page still tell it from others.
    return '';
  }
}
