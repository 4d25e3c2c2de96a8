import type { OperationFacts } from '@edgewalk/core';
import { type App, type TokenRecord, type Tokens } from './auth.js';
import type { Clock } from './clock.js';
import type { EffectContext, Effects } from './effects/effect.js';
import type { Model } from './model.js';
import type { Incoming } from './request.js';
import type { Store, StoredObject } from './store.js';

/** All that lives as long as the emulator, or until it is reset. */
export interface World {
  readonly store: Store;
  readonly clock: Clock;
  readonly model: Model;
  readonly effects: Effects;
  readonly tokens: Tokens;
  readonly app: App;
}

/** One request, once its token is known. */
export interface Session extends World {
  readonly request: Incoming;
  readonly token: TokenRecord;
  /** The Instagram account of the token. */
  readonly account: StoredObject;
  /** How many objects it may still show. */
  readonly budget: { objects: number };
}

/** What an effect is told. */
export function effectContext(
  session: Session,
  subject: StoredObject,
  params: Record<string, unknown>,
): EffectContext {
  const { store, clock, account, token, request } = session;
  return { store, clock, subject, account, params, token, origin: request.origin };
}

/** Where the pages of an edge are found: `http://host/v26.0/17…/media`. */
export function placeOf({ request }: Session, ...segments: readonly string[]): string {
  return [request.origin, request.version, ...segments].join('/');
}

/**
 * The id an object is shown under. The Instagram login gives its own account an id that is scoped to the app; the
 * professional account's id is in `user_id`.
 */
export function shownId({ account, token }: Session, object: StoredObject): string {
  const scoped = object.fields['app_scoped_id'];
  const own = token.login === 'instagram' && object.id === account.id;
  return own && typeof scoped === 'string' ? scoped : object.id;
}

/** Finds an object by its id, by `me`, or by the id that is scoped to the app. */
export function find(session: Session, id: string): StoredObject | undefined {
  const { account, store, token } = session;
  if (id === 'me') return store.get(token.subject);
  const found = id === account.fields['app_scoped_id'] ? account : store.get(id);
  return found && isVisible(session, found) ? found : undefined;
}

/** Accounts, their media and the comments on them are shown to their owner only; others read them through edges. */
function isVisible(session: Session, object: StoredObject): boolean {
  const { account, store } = session;
  if (object.node === 'User') return ownsAccount(session, object.id);
  const owner = referenceIn(object, 'owner');
  if (owner !== undefined) return ownsAccount(session, owner) || owner === account.id;
  const media = referenceIn(object, 'media');
  const parent = media === undefined ? undefined : store.get(media);
  return parent === undefined || isVisible(session, parent);
}

/** A person's token reaches the accounts behind all of the person's Pages. */
function ownsAccount({ account, store, token }: Session, id: string): boolean {
  if (id === account.id) return true;
  const subject = store.get(token.subject);
  const pages = subject === undefined ? [] : store.list(subject, 'accounts');
  return pages.some((page) => referenceIn(page, 'instagram_business_account') === id);
}

function referenceIn({ fields }: StoredObject, name: string): string | undefined {
  const value = fields[name];
  if (typeof value !== 'object' || value === null || !('id' in value)) return undefined;
  return typeof value.id === 'string' ? value.id : undefined;
}

/** True where an operation belongs to the other login. */
export const isForeign = ({ token }: Session, { login }: OperationFacts): boolean =>
  login !== undefined && login !== token.login;
