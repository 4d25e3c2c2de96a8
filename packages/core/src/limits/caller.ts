import type { Login } from '../codec/record.js';
import { sha256 } from '../request/digest.js';
import { keep } from '../wire/bounded-cache.js';
import type { AllowanceId } from './allowance.js';

/** What a call draws on: its app, its token's user, and one account if it is known. */
export interface Caller {
  readonly app: AllowanceId;
  readonly user: AllowanceId;
  readonly account?: AllowanceId | undefined;
}

/** The app of a call. A token does not name it, so the login stands for an app that is not given. */
export const appOf = (login: Login, app?: string): AllowanceId => ({
  kind: 'app',
  id: app === undefined ? login : `${app}/${login}`,
});

/** An account by its id; ad accounts are known by theirs. */
export const accountOf = (id: string): AllowanceId => ({
  kind: id.startsWith('act_') ? 'ad account' : 'business use case',
  id,
});

/** The object of a path, which may begin with a slash; undefined for the root and for `me`. */
export function subjectOf(path: string): string | undefined {
  const start = path.startsWith('/') ? 1 : 0;
  const end = path.indexOf('/', start);
  const subject = path.slice(start, end === -1 ? undefined : end);
  return subject === '' || subject === 'me' ? undefined : subject;
}

const digestCache = new Map<string, string | Promise<string>>();
const mostDigests = 10_000;

/** A digest that distinguishes tokens without revealing them. Returns a promise only for the first call of a token. */
export function digestOf(token: string): string | Promise<string> {
  const cached = digestCache.get(token);
  if (cached !== undefined) return cached;
  // Without crypto.subtle a token is told from others in this process alone.
  const hex = sha256(token).catch(() => Math.random().toString(36).slice(2));
  const digest = hex.then((text) => keep(digestCache, token, text.slice(0, 32), mostDigests));
  return keep(digestCache, token, digest, mostDigests);
}
