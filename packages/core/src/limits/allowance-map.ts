import type { Login } from '../codec/record.js';
import { sha256 } from '../request/digest.js';
import { keep } from '../wire/bounded-cache.js';
import { type AllowanceId, keyOf } from './allowance.js';

/** The app, token and object of a call, as limits distinguish them. Never holds the token itself. */
export interface Caller {
  readonly app: AllowanceId;
  readonly user: AllowanceId;
  /** The first segment of the path; undefined for a batch and for `me`. */
  readonly subject: string | undefined;
}

/** What the caller of a call is derived from. */
interface CallerQuery {
  readonly token: string;
  readonly login: Login;
  readonly path: string;
}

/** The caller of a call. The path may begin with a slash. Returns a promise only for the first call of a token. */
export function callerOf(query: CallerQuery, app?: string): Caller | Promise<Caller> {
  const digest = digestOf(query.token);
  return typeof digest === 'string' ? callerBy(digest, query, app) : digest.then((id) => callerBy(id, query, app));
}

function callerBy(id: string, { login, path }: CallerQuery, app: string | undefined): Caller {
  const start = path.startsWith('/') ? 1 : 0;
  const end = path.indexOf('/', start);
  const subject = path.slice(start, end === -1 ? undefined : end);
  return {
    app: appOf({ login }, app),
    user: { kind: 'user', id },
    subject: subject === '' || subject === 'me' ? undefined : subject,
  };
}

/** The app of a call. A token does not name it, so the login stands for an app that is not given. */
export const appOf = ({ login }: Pick<CallerQuery, 'login'>, app?: string): AllowanceId => ({
  kind: 'app',
  id: app === undefined ? login : `${app}/${login}`,
});

const digestCache = new Map<string, string | Promise<string>>();
const mostDigests = 1_000;

/** A digest that distinguishes tokens without revealing them. */
export function digestOf(token: string): string | Promise<string> {
  const cached = digestCache.get(token);
  if (cached !== undefined) return cached;
  // Without crypto.subtle a token is told from others in this process alone.
  const hex = sha256(token).catch(() => Math.random().toString(36).slice(2));
  const digest = hex.then((text) => keep(digestCache, token, text.slice(0, 32), mostDigests));
  return keep(digestCache, token, digest, mostDigests);
}

const mostTokens = 1_000;
const mostSubjects = 10_000;

/** Learns from responses which allowances calls use. */
export class AllowanceMap {
  readonly #ofTokens = new Map<string, Map<string, AllowanceId>>();
  readonly #ofSubjects = new Map<string, ReadonlySet<string>>();
  /** Changes when something is learned, so that results can be cached until then. */
  version = 0;

  /** The allowances of a call: the app, the token, and those of earlier calls on the same object, or else on any. */
  of(caller: Caller): readonly AllowanceId[] {
    const all = [...(this.#ofTokens.get(caller.user.id)?.values() ?? [])];
    return [caller.app, caller.user, ...all.filter((allowance) => this.#concerns(allowance, caller, all))];
  }

  #concerns(allowance: AllowanceId, caller: Caller, all: readonly AllowanceId[]): boolean {
    const { subject } = caller;
    // An allowance identified by the token concerns all its calls.
    if (subject === undefined || allowance.id === caller.user.id) return true;
    const keys = this.#ofSubjects.get(subjectKey(caller));
    if (keys) return keys.has(keyOf(allowance));
    const owner = all.some(({ id }) => isOf(subject, id));
    return !owner || isOf(subject, allowance.id);
  }

  /** Whether all these allowances have been learned for the token. */
  includes({ user }: Caller, found: readonly AllowanceId[]): boolean {
    return found.every((allowance) => this.#ofTokens.get(user.id)?.has(keyOf(allowance)) === true);
  }

  /** Learns which allowances calls of the token use. */
  learn({ user }: Caller, found: readonly AllowanceId[]): void {
    const before = this.#ofTokens.get(user.id);
    const merged = new Map(before);
    for (const allowance of found) merged.set(keyOf(allowance), allowance);
    if (merged.size > 0) keepNewest(this.#ofTokens, user.id, merged, mostTokens);
    if (merged.size > (before?.size ?? 0)) this.version += 1;
  }

  /** Learns which allowances calls on an object use, of those that Meta reports by object. */
  learnSubject(caller: Caller, found: readonly AllowanceId[]): void {
    const named = found.filter(({ id }) => id !== caller.user.id && id !== caller.app.id);
    if (caller.subject === undefined || named.length === 0) return;
    const keys = new Set(named.map(keyOf));
    const before = this.#ofSubjects.get(subjectKey(caller));
    keepNewest(this.#ofSubjects, subjectKey(caller), keys, mostSubjects);
    if (before?.size !== keys.size || named.some((one) => !before.has(keyOf(one)))) this.version += 1;
  }
}

const subjectKey = ({ user, subject = '' }: Caller): string => `${user.id} ${subject}`;

/** Whether a subject is the object, or a post of it: the id of a post begins with its Page's. */
const isOf = (subject: string, id: string): boolean => subject === id || subject.startsWith(`${id}_`);

function keepNewest<A>(map: Map<string, A>, key: string, value: A, most: number): void {
  map.delete(key);
  map.set(key, value);
  const [oldest] = map.keys();
  if (map.size > most && oldest !== undefined) map.delete(oldest);
}
