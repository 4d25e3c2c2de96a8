import { isObject } from '../codec/record-check.js';
import { keep } from '../wire/bounded-cache.js';
import { accountOf, appOf, type Caller, digestOf, subjectOf } from './caller.js';
import type { LimitedCall } from './limiter.js';
import type { ReportedAllowance } from './observation.js';

const most = 50_000;

/** Knows what a call draws on. An object belongs to the account whose edge it came out of, or that a usage header names. */
export class Owners {
  readonly #ofObjects = new Map<string, string>();
  readonly #app: string | undefined;

  constructor(app: string | undefined) {
    this.#app = app;
  }

  /** Returns a promise only for the first call of a token. */
  callerOf(call: LimitedCall): Caller | Promise<Caller> {
    const digest = digestOf(call.token);
    return typeof digest === 'string' ? this.#callerBy(digest, call) : digest.then((id) => this.#callerBy(id, call));
  }

  #callerBy(id: string, { path, login, account }: LimitedCall): Caller {
    const subject = subjectOf(path);
    const owner = subject === undefined ? undefined : this.#ownerOf(subject);
    const own = owner ?? account ?? subject;
    return {
      app: appOf(login, this.#app),
      user: { kind: 'user', id },
      account: own === undefined ? own : accountOf(own),
    };
  }

  /** The id of a Page's post, and of its comments, begins with the Page's. */
  #ownerOf(subject: string): string | undefined {
    if (subject.startsWith('act_')) return subject;
    const cut = subject.indexOf('_');
    return this.#ofObjects.get(subject) ?? (cut > 0 ? this.#ofObjects.get(subject.slice(0, cut)) : undefined);
  }

  /** Learns from a response: a usage header that names one account, and the ids that came out of its edges. */
  learn({ path }: LimitedCall, { account }: Caller, reports: readonly ReportedAllowance[], value: unknown): void {
    const named = reports.flatMap(({ allowance }) => (allowance.kind === 'business use case' ? [allowance.id] : []));
    const [first] = named;
    const owner = first !== undefined && named.every((id) => id === first) ? first : account?.id;
    if (owner === undefined) return;
    const subject = subjectOf(path);
    if (owner === first) this.#put(owner, owner);
    if (owner === first && subject !== undefined) this.#put(subject, owner);
    if (listsAccounts.test(path) || !isObject(value)) return;
    // An account is its own.
    for (const id of idsIn(value)) if (this.#ofObjects.get(id) !== id) this.#put(id, owner);
  }

  #put(subject: string, account: string): void {
    if (this.#ofObjects.get(subject) !== account) keep(this.#ofObjects, subject, account, most);
  }
}

/** Such as `/me/accounts` and `/{business}/owned_pages`. */
const listsAccounts = /(accounts|pages|businesses)$/;

function* idsIn(value: Readonly<Record<string, unknown>>): Iterable<string> {
  if (typeof value['id'] === 'string') yield value['id'];
  for (const rows of [value, ...Object.values(value)].map(rowsOf))
    for (const row of rows) if (isObject(row)) yield* idsIn(row);
}

const rowsOf = (value: unknown): readonly unknown[] => {
  const rows = isObject(value) ? value['data'] : undefined;
  return Array.isArray(rows) ? rows : [];
};
