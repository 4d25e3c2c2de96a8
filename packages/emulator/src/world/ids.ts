import { Buffer } from 'node:buffer';

/** How ids of each kind begin. All other kinds share one beginning, and one count. */
const prefixes: Readonly<Record<string, string>> = {
  User: '17841',
  Media: '17920',
  Comment: '17870',
  Hashtag: '17843',
  Container: '17889',
  UpcomingEvent: '18001',
  Audio: '17801',
  'threads/User': '25112',
  'threads/Post': '18048',
  'threads/Container': '17866',
  'threads/Location': '10244',
  'facebook/Page': '10158',
  // Test users: those that are seeded have ids of their own.
  'facebook/User': '10224',
  'facebook/Post': '12209',
  'facebook/Comment': '13880',
  'facebook/Photo': '12211',
  'facebook/Album': '12213',
  'facebook/Video': '12214',
  'facebook/LiveVideo': '12215',
  'facebook/Event': '12216',
  'facebook/Group': '12217',
  'facebook/Business': '12218',
};

/** How the ids of a kind begin. */
export const prefixOf = (kind: string): string => prefixes[kind] ?? '17900';

/**
 * Makes ids that resemble Meta's and are the same for the same order of calls. They are odd and beyond 2^53, so that
 * a client that reads them as numbers is found out.
 */
export class IdSource {
  readonly #counts = new Map<string, number>();

  /** Begins after a count. */
  constructor(readonly from = 0) {}

  next(kind: string): string {
    const prefix = prefixOf(kind);
    const count = (this.#counts.get(prefix) ?? this.from) + 1;
    this.#counts.set(prefix, count);
    const id = numericId(prefix, count);
    return forms[kind]?.(id) ?? id;
  }
}

/** By these the middle of an id is made from a count. A double holds the product up to a point. */
const [factor, offset, modulus] = [73_856_093, 19_349_663, 100_000_000_000];
const [bigFactor, bigOffset, bigModulus] = [BigInt(factor), BigInt(offset), BigInt(modulus)];
const exactBelow = 1e8;

/** What undoes the factor: their product is 1, modulo 10^11. */
const inverse = 7_648_083_957n;

/** The count that an id was made from; undefined for a text of another form. */
export function countOf(id: string): number | undefined {
  const [, middle] = /^\d{5}(\d{11})[13579]$/.exec(id) ?? [];
  if (middle === undefined) return undefined;
  return Number(((BigInt(middle) - bigOffset + bigModulus) * inverse) % bigModulus);
}

/** 17 digits: five given, eleven that never repeat for a count below 10^11, and one odd digit. */
export function numericId(prefix: string, count: number): string {
  const middle =
    count < exactBelow
      ? (count * factor + offset) % modulus
      : Number((BigInt(count) * bigFactor + bigOffset) % bigModulus);
  return `${prefix}${String(middle).padStart(11, '0')}${(count % 5) * 2 + 1}`;
}

/** Messages and conversations of Instagram have ids such as `aWdfZAG06MTpJR01lc3NhZA2…`. */
const messagingId = (what: string) => (id: string) => Buffer.from(`ig_${what}:1:IG${id}`).toString('base64url');

const forms: Readonly<Record<string, (id: string) => string>> = {
  Message: messagingId('dm_item'),
  Conversation: messagingId('thread'),
  'facebook/Conversation': (id) => `t_${id}`,
  'facebook/Message': (id) => `m_${Buffer.from(`mid:${id}`).toString('base64url')}`,
};

/**
 * The id of what hangs off something else: a post of a Page is `PAGE_POST`, a comment on it `POST_COMMENT`. Of the
 * parent's id only the last part counts.
 */
export const childId = (parent: string, own: string): string => `${lastPart(parent)}_${own}`;

const lastPart = (id: string): string => id.slice(id.lastIndexOf('_') + 1);
