import * as E from '../errors/either.js';
import { type GraphError, NotFoundError } from '../errors/kinds.js';
import type { Verdict } from '../errors/error.js';

type GraphObject = Readonly<Record<string, unknown>>;

interface Readable<A> {
  either(): Promise<E.Either<GraphError, A>>;
}

interface ReadablePage {
  readonly data: readonly GraphObject[];
  readonly next: Readable<ReadablePage> | undefined;
}

/** Reads any path. */
export interface Reader {
  get(path: string, params: GraphObject): Readable<GraphObject>;
  edge(path: string, params: GraphObject): Readable<ReadablePage>;
}

/** A write whose response was lost. */
export interface LostWrite {
  /** Reads with the token and the host of the write. */
  readonly client: Reader;
  /** Such as `17895695668004550/comments`. */
  readonly path: string;
  readonly params: GraphObject;
  /** When the write was sent, in milliseconds since 1970. */
  readonly sentAt: number;
  readonly now: number;
}

/** Checks by reading whether a write happened. */
export type Verify = (write: LostWrite) => Promise<Verdict>;

const unknown: Verdict = { outcome: 'unknown' };

/** A write can take this long to be visible everywhere. */
const visibleAfterMs = 60_000;

/** A removal happened when the object is gone; while it exists, the removal may be pending for some time. */
export const isGone: Verify = async ({ client, path, sentAt, now }) => {
  const found = await client.get(path, { fields: 'id' }).either();
  if (E.isRight(found)) return now - sentAt > visibleAfterMs ? { outcome: 'did not happen' } : unknown;
  return found.left instanceof NotFoundError ? { outcome: 'happened' } : unknown;
};

/** Tolerance: clocks differ, and Meta rounds times to seconds. */
const leeway = 120_000;

/** How to find a new object in the list of its edge. */
export interface Listing {
  /** The parameter that distinguishes the object, such as `message`. */
  readonly given: string;
  /** The field with the value of that parameter, such as `text`. */
  readonly shown: string;
  /** The field with the creation time. */
  readonly time: string;
  /** Parameters that sort the newest first, if that is not the default. */
  readonly query?: Readonly<Record<string, unknown>>;
  /** Whether the object is listed: a draft is not. */
  readonly appears?: (params: LostWrite['params']) => boolean;
}

/** Checks whether a new object is in the list of its edge. */
export function isListed(listing: Listing): Verify {
  const { given, appears = () => true } = listing;
  return async (write) => {
    const wanted = write.params[given];
    if (wanted === undefined || !appears(write.params)) return unknown;
    const { found, isComplete } = await search(write, wanted, listing);
    if (found) return { outcome: 'happened', ...(typeof found['id'] === 'string' && { id: found['id'] }) };
    const isVisible = write.now - write.sentAt > visibleAfterMs;
    return isComplete && isVisible ? { outcome: 'did not happen' } : unknown;
  };
}

interface Search {
  readonly found?: GraphObject;
  /** Whether the pages reach back to the write: with many other writes, a few pages do not. */
  readonly isComplete: boolean;
}

const mostPages = 5;

async function search(write: LostWrite, wanted: unknown, { shown, time, query }: Listing): Promise<Search> {
  const { client, path, sentAt } = write;
  const timeOf = (item: GraphObject | undefined) => Date.parse(String(item?.[time]));
  const isLate = (item: GraphObject) => timeOf(item) >= sentAt - leeway;
  const fields = `id,${shown},${time}`;
  let next: Readable<ReadablePage> | undefined = client.edge(path, { ...query, fields, limit: 50 });
  for (let pages = 0; next && pages < mostPages; pages += 1) {
    const list: E.Either<GraphError, ReadablePage> = await next.either();
    if (E.isLeft(list)) return { isComplete: false };
    const found = list.right.data.find((item) => item[shown] === wanted && isLate(item));
    if (found) return { found, isComplete: true };
    const isOver: boolean = timeOf(list.right.data.at(-1)) < sentAt - leeway;
    next = isOver ? undefined : list.right.next;
  }
  return { isComplete: next === undefined };
}
