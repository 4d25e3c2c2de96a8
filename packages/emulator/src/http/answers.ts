import type { EmulatedResponse } from './response.js';
import { cleanText, type Secrets } from './secrets.js';

/** An answer, as the log shows it. Tokens in it are `[token]`. */
export interface RequestAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** The first 16,384 characters; empty for pictures and videos. */
  readonly body: string;
  /** False where the body is only the beginning. */
  readonly isWhole: boolean;
  /** The length of the whole body, in characters; of pictures and videos in bytes. */
  readonly length: number;
}

/** A response of the server: files come as bytes. */
export type Answered = Pick<EmulatedResponse, 'status' | 'headers'> & { readonly body: string | Uint8Array };

const longestBody = 16_384;
const mostCharacters = 32 * 1024 * 1024;

/** The last answers by the ids of their requests, bounded in all. They are cleaned of tokens when they are read. */
export class Answers {
  readonly #kept = new Map<string, RequestAnswer>();
  #size = 0;

  keep(key: string, { status, headers, body }: Answered): void {
    const text = typeof body === 'string' ? shortened(body) : '';
    this.#kept.set(key, { status, headers, body: text, isWhole: text.length === body.length, length: body.length });
    this.#size += text.length;
    for (const [old, { body: dropped }] of this.#kept) {
      if (this.#size <= mostCharacters || old === key) return;
      this.#kept.delete(old);
      this.#size -= dropped.length;
    }
  }

  get(key: string, hidden: Secrets): RequestAnswer | undefined {
    const kept = this.#kept.get(key);
    if (kept === undefined) return undefined;
    const headers = Object.entries(kept.headers).map(([name, value]) => [name, cleanText(value, hidden)]);
    return { ...kept, headers: Object.fromEntries(headers), body: cleanText(kept.body, hidden) };
  }
}

/** A copy, since a part of a text keeps the whole of it in memory. Half of a pair of surrogates is left out. */
const shortened = (body: string): string =>
  body.length <= longestBody ? body : new TextDecoder().decode(new TextEncoder().encode(body.slice(0, longestBody)));
