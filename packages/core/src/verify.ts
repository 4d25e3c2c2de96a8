import * as E from 'fp-ts/lib/Either.js';
import type { GraphClient } from './client.js';
import { NotFoundError } from './errors/kinds.js';
import type { CallOptions } from './request.js';

/** What became of a write whose answer was lost. */
export type Verdict =
  | { readonly outcome: 'happened'; readonly id?: string }
  | { readonly outcome: 'did not happen' }
  | { readonly outcome: 'unknown' };

/** A write whose answer was lost. */
export interface LostWrite {
  readonly client: Pick<GraphClient, 'get' | 'edge'>;
  /** Such as `17895695668004550/comments`. */
  readonly path: string;
  readonly params: Readonly<Record<string, unknown>>;
  /** When it was sent, in milliseconds since 1970. */
  readonly sentAt: number;
  readonly now: number;
  /** The token and the host of the write. */
  readonly options: CallOptions;
}

/** How one finds out, where the platform lets one. */
export type Verify = (write: LostWrite) => Promise<Verdict>;

const unknown: Verdict = { outcome: 'unknown' };

/** A removal has happened when the object is gone. */
export const isGone: Verify = async ({ client, path, options }) => {
  const found = await client.get(path, { fields: 'id' }, options).either();
  if (E.isRight(found)) return { outcome: 'did not happen' };
  return found.left instanceof NotFoundError ? { outcome: 'happened' } : unknown;
};

/** Clocks differ, and Meta rounds times to seconds. */
const leeway = 120_000;
/** What was just written is not in every list yet. */
const settled = 60_000;

/** Where what was written shows up again. */
export interface Listing {
  /** The parameter that tells one from the other, such as `message`. */
  readonly given: string;
  /** The field that shows it, such as `text`. */
  readonly shown: string;
  /** The field that tells when it was made. */
  readonly time: string;
  /** What brings the newest to the front, where that is not so by itself. */
  readonly query?: Readonly<Record<string, unknown>>;
  /** Whether it is listed at all: a draft is not. */
  readonly appears?: (params: LostWrite['params']) => boolean;
}

/** Something that was made has to be in the list of its edge. */
export function isListed({ given, shown, time, query, appears = () => true }: Listing): Verify {
  return async ({ client, path, params, sentAt, now, options }) => {
    const wanted = params[given];
    if (wanted === undefined || !appears(params)) return unknown;
    const list = await client
      .edge(path, { ...query, fields: `id,${shown},${time}`, limit: 50 }, options)
      .either();
    if (E.isLeft(list)) return unknown;
    const found = list.right.data.find(
      (item) => item[shown] === wanted && Date.parse(String(item[time])) >= sentAt - leeway,
    );
    if (found) return { outcome: 'happened', ...(typeof found['id'] === 'string' && { id: found['id'] }) };
    return now - sentAt > settled ? { outcome: 'did not happen' } : unknown;
  };
}
