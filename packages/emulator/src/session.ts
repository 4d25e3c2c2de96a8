import type { OperationFacts } from '@edgewalk/core/declare';
import type { TokenRecord, Tokens } from './auth.js';
import type { Clock } from './clock.js';
import type { EffectContext, Effects } from './effects/effect.js';
import type { Apps } from './login/apps.js';
import type { Logins } from './login/logins.js';
import { pageToken } from './login/page-token.js';
import { tokenDesk } from './login/token-desk.js';
import type { Model } from './model.js';
import type { Incoming } from './request.js';
import type { Store, StoredObject } from './store.js';
import { isBasicDisplay, type Trees } from './trees.js';

/** All that lives as long as the emulator, or until it is reset. */
export interface World {
  readonly store: Store;
  readonly clock: Clock;
  readonly trees: Trees;
  readonly effects: Effects;
  readonly tokens: Tokens;
  readonly apps: Apps;
  /** Codes, and what people were asked. */
  readonly logins: Logins;
  readonly rules: Rules;
}

/** What Meta leaves to an app's settings, or does in more ways than one. */
export interface Rules {
  /** Refuses calls that come without `appsecret_proof`. */
  readonly requireProof: boolean;
  /** Answers Instagram's code exchange without the `data` that is documented. */
  readonly flatInstagramTokens: boolean;
}

/** One request, once its token is known. */
export interface Session extends World {
  readonly request: Incoming;
  readonly token: TokenRecord;
  /** The tree that the token reads. */
  readonly model: Model;
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
  const actor = store.get(token.subject) ?? account;
  const desk = tokenDesk(session);
  return { store, clock, subject, account, actor, params, token, desk, origin: request.origin };
}

/** Where the pages of an edge are found: `http://host/v26.0/17…/media`. */
export function placeOf({ request, token }: Session, ...segments: readonly string[]): string {
  // Basic Display wrote this version into its links, whichever was asked for.
  const version = isBasicDisplay(token) ? 'v1.0' : request.version;
  return [request.origin, version, ...segments].join('/');
}

/**
 * The id an object is shown under. The Instagram login gives its own account an id that is scoped to the app; the
 * professional account's id is in `user_id`.
 */
export function shownId({ account, token }: Session, object: StoredObject): string {
  const scoped = object.fields['app_scoped_id'];
  const own = token.login === 'instagram' && !isBasicDisplay(token) && object.id === account.id;
  return own && typeof scoped === 'string' ? scoped : object.id;
}

/** The fields of an object; some depend on who asks. */
export function shownFields(session: Session, object: StoredObject): Record<string, unknown> {
  const fields = { ...object.fields, id: shownId(session, object) };
  if (object.node !== 'facebook/Page') return fields;
  // A Page's token is made when it is first asked for.
  const get = () => pageToken(session, object);
  return Object.defineProperty(fields, 'access_token', { get, enumerable: true });
}

/** Finds an object by its id, by `me`, by the id that is scoped to the app, or a Page by its username. */
export function find(session: Session, id: string): StoredObject | undefined {
  const { account, store, token } = session;
  if (id === 'me') return store.get(token.subject);
  const found =
    id === account.fields['app_scoped_id']
      ? account
      : (store.get(id) ?? store.byUsername(id, 'facebook/Page'));
  return found && isVisible(session, found) ? found : undefined;
}

/**
 * Instagram accounts, their media and the comments on them are shown to their owner only; others read them through
 * edges. What is on Facebook here is public.
 */
function isVisible(session: Session, object: StoredObject): boolean {
  const { account, store, token } = session;
  if (object.node.startsWith('facebook/')) return true;
  // Basic Display never had stories.
  if (isBasicDisplay(token) && object.fields['media_product_type'] === 'STORY') return false;
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
