import type { Login } from '../codec/record.js';
import { sha256 } from '../request/digest.js';
import { keep } from '../wire/bounded-cache.js';
import { type AllowanceId, keyOf } from './allowance.js';

/** Who calls, as far as limits go: never the token itself. */
export interface Caller {
  readonly app: AllowanceId;
  readonly user: AllowanceId;
  /** The object that the path begins with; undefined for a batch and for `me`. */
  readonly subject: string | undefined;
}

/** A call before anything is known of it. */
interface Calling {
  readonly token: string;
  readonly login: Login;
  readonly path: string;
}

/** Who calls. The path may begin with a slash or not. Waits only for the first call of a token. */
export function callerOf(calling: Calling, app?: string): Caller | Promise<Caller> {
  const digest = digestOf(calling.token);
  return typeof digest === 'string' ? callerBy(digest, calling, app) : digest.then((id) => callerBy(id, calling, app));
}

function callerBy(id: string, { login, path }: Calling, app: string | undefined): Caller {
  const start = path.startsWith('/') ? 1 : 0;
  const end = path.indexOf('/', start);
  const subject = path.slice(start, end === -1 ? undefined : end);
  return {
    app: appOf({ login }, app),
    user: { kind: 'user', id },
    subject: subject === '' || subject === 'me' ? undefined : subject,
  };
}

/** The app that calls; a token does not tell which, so the login has to do where nobody says. */
export const appOf = ({ login }: Pick<Calling, 'login'>, app?: string): AllowanceId => ({
  kind: 'app',
  id: app === undefined ? login : `${app}/${login}`,
});

const digestCache = new Map<string, string | Promise<string>>();
const mostDigests = 1_000;

/** A text that distinguishes tokens and shows nothing of them. */
export function digestOf(token: string): string | Promise<string> {
  const cached = digestCache.get(token);
  if (cached !== undefined) return cached;
  const digest = sha256(token).then((hex) => keep(digestCache, token, hex.slice(0, 32), mostDigests));
  return keep(digestCache, token, digest, mostDigests);
}

const mostTokens = 1_000;
const mostSubjects = 10_000;

/** Learns from answers what calls draw on. */
export class AllowanceMap {
  readonly #ofTokens = new Map<string, Map<string, AllowanceId>>();
  readonly #ofSubjects = new Map<string, ReadonlySet<string>>();
  /** Changes with what is known, so that what was found by it can be kept until then. */
  version = 0;

  /** The app, the token, and what earlier calls of the token on the same object, or else on any, drew on. */
  of(caller: Caller): readonly AllowanceId[] {
    const all = [...(this.#ofTokens.get(caller.user.id)?.values() ?? [])];
    return [caller.app, caller.user, ...all.filter((allowance) => this.#concerns(allowance, caller, all))];
  }

  #concerns(allowance: AllowanceId, caller: Caller, all: readonly AllowanceId[]): boolean {
    const { subject } = caller;
    // Those known by the token alone concern all its calls.
    if (subject === undefined || allowance.id === caller.user.id) return true;
    const seen = this.#ofSubjects.get(placeOf(caller));
    if (seen) return seen.has(keyOf(allowance));
    const owner = all.some(({ id }) => isOf(subject, id));
    return !owner || isOf(subject, allowance.id);
  }

  /** Whether all of it is known of the token. */
  knows({ user }: Caller, found: readonly AllowanceId[]): boolean {
    return found.every((allowance) => this.#ofTokens.get(user.id)?.has(keyOf(allowance)) === true);
  }

  /** What calls of the token were found to draw on. */
  learn({ user }: Caller, found: readonly AllowanceId[]): void {
    const before = this.#ofTokens.get(user.id);
    const known = new Map(before);
    for (const allowance of found) known.set(keyOf(allowance), allowance);
    if (known.size > 0) keepNewest(this.#ofTokens, user.id, known, mostTokens);
    if (known.size > (before?.size ?? 0)) this.version += 1;
  }

  /** What a call on an object was found to draw on, of all that Meta names objects for. */
  tie(caller: Caller, found: readonly AllowanceId[]): void {
    const named = found.filter(({ id }) => id !== caller.user.id && id !== caller.app.id);
    if (caller.subject === undefined || named.length === 0) return;
    const keys = new Set(named.map(keyOf));
    const before = this.#ofSubjects.get(placeOf(caller));
    keepNewest(this.#ofSubjects, placeOf(caller), keys, mostSubjects);
    if (before?.size !== keys.size || named.some((one) => !before.has(keyOf(one)))) this.version += 1;
  }
}

const placeOf = ({ user, subject = '' }: Caller): string => `${user.id} ${subject}`;

/** An object itself, or a post of a Page, whose id begins with the Page's. */
const isOf = (subject: string, id: string): boolean => subject === id || subject.startsWith(`${id}_`);

function keepNewest<A>(map: Map<string, A>, key: string, value: A, most: number): void {
  map.delete(key);
  map.set(key, value);
  const [oldest] = map.keys();
  if (map.size > most && oldest !== undefined) map.delete(oldest);
}
