import type { Login } from '@edgewalk/core';
import type { Leaver } from '../webhooks/leaving.js';
import { type App, apps } from './apps.js';

/** A token and its metadata. */
export interface TokenRecord {
  readonly token: string;
  readonly kind: 'user' | 'page' | 'app' | 'system';
  readonly login: Login;
  /** The app it was given to. */
  readonly app: App;
  /** What `me` means: a person, a Page, or an Instagram account. */
  readonly subject: string;
  /** The Instagram account that it acts for. */
  readonly account: string;
  /** The person who granted it, also for the tokens of their Pages. */
  readonly granter: string;
  /** For the token of a Page: the person's token that it was read with. */
  readonly parent?: string;
  readonly permissions: ReadonlySet<string>;
  /** Instagram accounts that the person left unticked in the dialog; none unless given. */
  readonly withheld?: ReadonlySet<string> | undefined;
  /** What the person declined. */
  readonly declined?: ReadonlySet<string>;
  readonly issuedAt: number;
  readonly expiresAt?: number | undefined;
  /** When the person consented; `issuedAt` unless given. */
  readonly consentedAt?: number;
  /** Why it is invalid. */
  readonly revocation?: RevocationReason | undefined;
}

/** The person and the app of a token; undefined for apps without callbacks. */
export function leaverOf({ app: { id }, granter: person }: TokenRecord): Leaver | undefined {
  const app = (['facebook', 'instagram', 'threads'] as const).find((name) => apps[name].id === id);
  return app && { app, person };
}

/** The password was changed, the owner must check the account, or the app was removed from it. */
export type RevocationReason = 'revoked' | 'checkpointed' | 'removed';

export type Tokens = ReadonlyMap<string, TokenRecord>;
