import type { Incoming } from '../http/request.js';
import type { TokenRecord } from '../login/token-record.js';
import type { World } from '../login/world.js';
import { reachesAccount } from '../login/page-token.js';
import type { StoredObject } from '../world/store.js';
import { isBasicDisplay } from '../world/trees.js';
import { idIn } from '../world/values.js';

/** Which allowance: of an app, of a person whatever they use, or of a business object such as an Instagram account. */
export type Pool = 'app' | 'user' | 'business';

/** What a call is counted under, and how it is refused. */
export interface Charge {
  readonly key: string;
  readonly code: 4 | 17 | 32 | 80001 | 80002;
  /** Of a business use case: as the header names it. */
  readonly type?: 'instagram' | 'pages';
  readonly objectId?: string;
}

/** What the matching of requests and the counting of calls need to know. */
export type Lookup = Pick<World, 'store' | 'tokens'>;

/** Whose allowance a call uses; undefined where it uses none of this pool. */
export function chargeOf(pool: Pool, lookup: Lookup, request: Incoming): Charge | undefined {
  const token = lookup.tokens.get(request.token ?? '');
  if (token === undefined) return undefined;
  if (pool === 'app') return { key: token.app.id, code: 4 };
  if (pool === 'business') return businessOf(lookup, request, token);
  if (token.kind !== 'user') return undefined;
  return { key: token.granter, code: isOnPages(lookup, request) ? 32 : 17 };
}

const isOnPages = (lookup: Lookup, request: Incoming): boolean =>
  kindOf(lookup, request, request.segments[0]) === 'facebook/Page';

/** Messages and hashtags count for the person and the app alone, as at Meta. */
const withoutBusiness = new Set(['Hashtag', 'Conversation', 'Message']);

function businessOf(lookup: Lookup, request: Incoming, token: TokenRecord): Charge | undefined {
  const [id] = request.segments;
  const kind = kindOf(lookup, request, id);
  if (kind === undefined || token.kind === 'app' || isBasicDisplay(token)) return undefined;
  if (token.kind === 'system' && kind === 'facebook/Page')
    return business(token, 'pages', objectOf(lookup, request, id)?.id ?? token.subject);
  if (kind.startsWith('facebook/')) return token.kind === 'page' ? business(token, 'pages', token.subject) : undefined;
  if (withoutBusiness.has(kind)) return undefined;
  const own = id === 'me' ? undefined : objectOf(lookup, request, id);
  return business(token, 'instagram', (own && accountOf(lookup, token, own)) ?? token.account);
}

/** The account that an object is, or belongs to; undefined where the token does not reach that one. */
function accountOf(lookup: Lookup, token: TokenRecord, object: StoredObject): string | undefined {
  if (object.node === 'User') return object.id;
  const media = idIn(object.fields, 'media');
  const owner = idIn((media === undefined ? object : lookup.store.get(media))?.fields ?? {}, 'owner');
  return owner !== undefined && reachesAccount({ ...lookup, token }, owner) ? owner : undefined;
}

function business({ app }: TokenRecord, type: 'instagram' | 'pages', objectId: string): Charge {
  const code = type === 'pages' ? 80001 : 80002;
  return { key: `${app.id} ${type} ${objectId}`, code, type, objectId };
}

/** The kind of the object that a segment of a path names, such as `User` or `facebook/Page`. */
export const kindOf = (lookup: Lookup, request: Incoming, segment: string | undefined): string | undefined =>
  objectOf(lookup, request, segment)?.node;

function objectOf({ store, tokens }: Lookup, request: Incoming, segment = '') {
  const token = tokens.get(request.token ?? '');
  if (segment === 'me') return store.get(token?.subject ?? '');
  const account = store.get(token?.account ?? '');
  if (account && segment === account.fields['app_scoped_id']) return account;
  // Looking up an unknown id is slow, and a word without digits is not an id.
  return store.byUsername(segment, 'facebook/Page') ?? (/\d/.test(segment) ? store.get(segment) : undefined);
}
