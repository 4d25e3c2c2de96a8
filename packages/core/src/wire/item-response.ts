import { isObject } from '../codec/record-check.js';
import type { HttpResponse } from './http.js';

/** The response to one item of a batch; its headers are computed at each use. */
export class ItemResponse implements HttpResponse {
  readonly status: number;
  readonly body: string;
  readonly #rows: unknown;

  constructor({ code, body, headers }: Readonly<Record<string, unknown>>) {
    this.status = Number(code);
    this.body = typeof body === 'string' ? body : textOf(body);
    this.#rows = headers;
  }

  get headers(): Readonly<Record<string, string>> {
    const rows = Array.isArray(this.#rows) ? this.#rows.filter(isObject) : [];
    return Object.fromEntries(rows.map(({ name, value }) => [String(name).toLowerCase(), String(value)] as const));
  }
}

function textOf(body: unknown): string {
  try {
    return JSON.stringify(body ?? undefined) ?? '';
  } catch {
    // Nested deeper than the stack.
    return '';
  }
}

/** The response in an item of a batch's answer; undefined when the item is none. */
export const responseIn = (item: unknown): ItemResponse | undefined =>
  isObject(item) && /^\d{3}$/.test(String(item['code'])) ? new ItemResponse(item) : undefined;
