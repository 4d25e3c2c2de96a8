import { isObject } from '../codec/record-check.js';
import type { HttpResponse } from './http.js';

/** The response to one item of a batch; its headers are computed at each use. */
export class ItemResponse implements HttpResponse {
  readonly status: number;
  readonly body: string;
  readonly #rows: unknown;

  constructor({ code, body, headers }: Readonly<Record<string, unknown>>) {
    this.status = typeof code === 'number' ? code : 0;
    this.body = typeof body === 'string' ? body : '';
    this.#rows = headers;
  }

  get headers(): Readonly<Record<string, string>> {
    const rows = Array.isArray(this.#rows) ? this.#rows.filter(isObject) : [];
    return Object.fromEntries(rows.map(({ name, value }) => [String(name).toLowerCase(), String(value)] as const));
  }
}
