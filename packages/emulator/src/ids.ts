import { Buffer } from 'node:buffer';

/** How ids of each kind of node begin. All other kinds share one beginning, and one count. */
const prefixes: Readonly<Record<string, string>> = {
  User: '17841',
  Media: '17920',
  Comment: '17870',
  Hashtag: '17843',
  Container: '17889',
  UpcomingEvent: '18001',
  PageAccount: '10158',
  Me: '10223',
  Audio: '17801',
};

/**
 * Gives ids that look like Meta's and are the same for the same order of calls. They are odd and beyond 2^53, so that
 * a client that reads them as numbers is found out.
 */
export class IdSource {
  readonly #counts = new Map<string, number>();

  next(node: string): string {
    const prefix = prefixes[node] ?? '17900';
    const count = (this.#counts.get(prefix) ?? 0) + 1;
    this.#counts.set(prefix, count);
    const id = numericId(prefix, count);
    return node === 'Message' || node === 'Conversation' ? messagingId(node, id) : id;
  }
}

/** 17 digits: five given, eleven that never repeat for a count below 10^11, and one odd digit. */
export function numericId(prefix: string, count: number): string {
  const middle = (count * 73_856_093 + 19_349_663) % 1e11;
  return `${prefix}${String(middle).padStart(11, '0')}${(count % 5) * 2 + 1}`;
}

/** Messages and conversations have ids such as `aWdfZAG06MTpJR01lc3NhZA2…`. */
function messagingId(node: string, id: string): string {
  return Buffer.from(`ig_${node === 'Message' ? 'dm_item' : 'thread'}:1:IG${id}`).toString('base64url');
}
