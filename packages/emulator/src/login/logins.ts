import { InvalidArgumentError } from '@edgewalk/core';
import { hours } from '../world/clock.js';
import { type App, apps, loginOfProduct, type Product } from './apps.js';
import type { Scopes } from './scopes.js';
import type { TokenRecord, RevocationReason } from './token-record.js';
import type { TokenBook } from './token-book.js';
import { textOf } from './token-text.js';
import { type Holders, holderOf } from './tokens.js';

/** The permissions that a person granted and declined. */
export interface Grant {
  readonly app: App;
  /** Whom the token is to speak for; the usual person, or the usual account, unless given. */
  readonly holder?: Holder | undefined;
  readonly granted: ReadonlySet<string>;
  readonly declined: ReadonlySet<string>;
  readonly consentedAt: number;
  /** Instagram accounts that were left unticked. */
  readonly withheld?: ReadonlySet<string> | undefined;
}

/** Whom a token speaks for. */
type Holder = Pick<TokenRecord, 'subject' | 'account' | 'granter'>;

/** A code, until it is exchanged and after. */
export interface Code {
  readonly grant: Grant;
  readonly redirectUri: string;
  readonly issuedAt: number;
  /** Made from a token, for a client that has no secret. */
  readonly forClient: boolean;
  used: boolean;
}

/** A device without a browser, waiting for its person to type a code elsewhere. */
export interface Device {
  readonly userCode: string;
  readonly scopes: readonly string[];
  readonly startedAt: number;
  polledAt: number;
  /** Undefined until the person decides. */
  decision: Grant | 'declined' | undefined;
}

const codeLife = hours(1);
/** How long the reason for a refused code is kept. */
const codeMemory = hours(24);

/** The state of logins: codes, waiting devices, and declined permissions by app. */
export class Logins {
  readonly codes = new Map<string, Code>();
  /** By the code that the device polls with. */
  readonly devices = new Map<string, Device>();
  readonly declined = new Map<Product, ReadonlySet<string>>();
  #count = 0;

  constructor(
    readonly tokens: TokenBook,
    readonly holders: Holders,
    readonly scopes: Scopes,
    readonly seed: number,
  ) {}

  /** A long unique text; the same for the same order of calls. */
  text(kind: string): string {
    this.#count += 1;
    return textOf(this.seed, `${kind}:${this.#count}`);
  }

  /** The apps of Facebook Login. */
  get facebookApps(): readonly App[] {
    return [...new Set([apps.facebook, ...this.tokens.agencies.map(({ app }) => app)])];
  }

  /** An app's own token. */
  appToken(app: App): string {
    const own = [...this.tokens.values()].find((record) => record.kind === 'app' && record.app === app);
    return own?.token ?? '';
  }

  /** Gives out a code for one exchange. */
  code(details: Omit<Code, 'used'>): string {
    const code = `AQ${this.text('code')}`;
    for (const [old, { issuedAt }] of this.codes) {
      if (details.issuedAt - issuedAt > codeMemory) this.codes.delete(old);
    }
    this.codes.set(code, { ...details, used: false });
    return code;
  }

  /** Notes a response, and gives all that the person has declined by now. */
  decide(product: Product, requested: Iterable<string>, granted: ReadonlySet<string>): ReadonlySet<string> {
    const all = [...(this.declined.get(product) ?? []), ...requested];
    const declined = new Set(all.filter((scope) => !granted.has(scope)));
    this.declined.set(product, declined);
    return declined;
  }

  /** A person's token. */
  issue(grant: Grant, issuedAt: number, lifetime: number): TokenRecord {
    const { app, granted, declined, consentedAt, withheld, holder = this.#usualHolder(app) } = grant;
    const record: TokenRecord = {
      ...holder,
      token: `${prefixes[app.product]}${this.text('token')}`,
      kind: 'user',
      login: loginOfProduct(app.product),
      app,
      permissions: granted,
      declined,
      issuedAt,
      expiresAt: issuedAt + lifetime,
      consentedAt,
      withheld,
    };
    this.tokens.set(record.token, record);
    return record;
  }

  #usualHolder({ product }: App): Holder {
    const { id: account } = holderOf(product, this.holders);
    const subject = product === 'facebook' ? this.holders.person.id : account;
    return { subject, granter: subject, account };
  }

  /** True for a text that must not be logged. */
  isSecret(text: string): boolean {
    return this.tokens.get(text) !== undefined || this.codes.has(text);
  }

  /** Texts that must not be logged, the longest first: an app token contains the secret. */
  secrets(): string[] {
    const ofApps = Object.values(apps).flatMap(({ clientToken, secret }) => [secret, clientToken]);
    return [...this.tokens.keys(), ...this.codes.keys(), ...this.devices.keys(), ...ofApps];
  }

  /** Invalidates a token, and the Page tokens that were read with it. */
  revoke(token: string, revocation: RevocationReason): void {
    const revoked = this.tokens.get(token);
    if (revoked === undefined)
      throw new InvalidArgumentError('revoke', 'give a token that the emulator gave out, or one of its accounts');
    for (const record of this.tokens.values()) {
      if (record === revoked || record.parent === token) this.tokens.set(record.token, { ...record, revocation });
    }
  }
}

/** The basis of a token, to issue another one for it. */
export function grantOf(record: TokenRecord): Grant {
  const { app, consentedAt, declined = new Set(), issuedAt, permissions, withheld } = record;
  const { subject, account, granter } = record;
  const holder = { subject, account, granter };
  return { app, holder, granted: permissions, declined, consentedAt: consentedAt ?? issuedAt, withheld };
}

const prefixes = { facebook: 'E', instagram: 'IG', threads: 'THAA', basicDisplay: 'IGQVJ' } as const;

/** Why a code is invalid; undefined if it is valid. */
export function codeProblem(code: Code | undefined, uri: string | undefined, now: number) {
  if (code === undefined) return 'unknown';
  if (code.used) return 'used';
  if (now >= code.issuedAt + codeLife) return 'expired';
  return code.redirectUri === uri ? undefined : 'mismatched';
}
