import { isObject, type OperationFacts } from '@edgewalk/core/declare';
import { type Callback, verifyCallback } from '../http/callback.js';
import { pageToken, reachesAccount } from '../login/page-token.js';
import { tokenIssuer } from '../login/token-issuer.js';
import type { Authenticated, World } from '../login/world.js';
import type { Model } from '../world/model.js';
import type { StoredObject } from '../world/store.js';
import { isBasicDisplay } from '../world/trees.js';
import { idIn } from '../world/values.js';
import type { EffectTable } from './effect-table.js';
import type { AnyParams, EffectContext } from './effect.js';
import { isShownTo } from './shown-posts.js';

/** The world, and what its edges do beyond listing, inserting, updating and removing. */
export interface GraphWorld extends World {
  readonly effects: EffectTable;
}

/** One request with its token. */
export interface Session extends Authenticated {
  readonly effects: EffectTable;
  /** The tree that the token reads. */
  readonly model: Model;
  /** The Instagram account of the token. */
  readonly account: StoredObject;
  /** How many objects it may still show. */
  readonly budget: { objects: number };
}

/** What an effect works with. */
export function effectContext(session: Session, subject: StoredObject, params: AnyParams): EffectContext {
  const { store, clock, account, token, request } = session;
  const actor = store.get(token.subject) ?? account;
  const issuer = tokenIssuer(session);
  const verify = (callback: Callback) => verifyCallback(callback, session.rules.callbacks);
  const { happen, later } = session.outbox;
  return {
    store,
    clock,
    subject,
    account,
    actor,
    params,
    token,
    issuer,
    verify,
    happen,
    later,
    origin: request.origin,
  };
}

/** Where the pages of an edge are found: `http://host/v27.0/17…/media`. */
export function addressOf({ request, token }: Session, ...segments: readonly string[]): string {
  // Basic Display has this version in its links, whichever the request has.
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
  const fields: Record<string, unknown> = { ...object.fields, id: shownId(session, object) };
  if (object.node !== 'facebook/Page') return fields;
  for (const name of accountFields) if (isWithheld(session, fields[name])) delete fields[name];
  // A Page's token is made at its first read.
  const get = () => pageToken(session, object);
  return Object.defineProperty(fields, 'access_token', { get, enumerable: true });
}

const accountFields = ['instagram_business_account', 'connected_instagram_account'];

/** True for an Instagram account that the person did not tick in the dialog: Meta shows it nowhere. */
export const isWithheld = ({ token }: Pick<Session, 'token'>, account: unknown): boolean =>
  token.withheld !== undefined && isObject(account) && token.withheld.has(String(account['id']));

/** Finds an object by its id, by `me`, by the id that is scoped to the app, or a Page by its username. */
export function find(session: Session, id: string): StoredObject | undefined {
  const { account, store, token } = session;
  if (id === 'me') return store.get(token.subject);
  const found =
    id === account.fields['app_scoped_id'] ? account : (store.get(id) ?? store.byUsername(id, 'facebook/Page'));
  return found && isVisible(session, found) ? found : undefined;
}

/**
 * Instagram accounts, their media and the comments on them are shown to their owner only; others read them through
 * edges. What is on Facebook here is public.
 */
function isVisible(session: Session, object: StoredObject): boolean {
  const { store, token } = session;
  if (object.node === 'threads/Post' && session.request.method === 'GET')
    return isShownTo(store, session.account, object);
  if (/^(facebook|threads)\//.test(object.node)) return true;
  // Basic Display never had stories.
  if (isBasicDisplay(token) && object.fields['media_product_type'] === 'STORY') return false;
  if (object.node === 'User') return reachesAccount(session, object.id);
  const owner = idIn(object.fields, 'owner');
  if (owner !== undefined) return reachesAccount(session, owner);
  const media = idIn(object.fields, 'media');
  const parent = media === undefined ? undefined : store.get(media);
  return parent === undefined || isVisible(session, parent);
}

/** True where an operation belongs to the other login. */
export const isForeign = ({ token }: Session, { login }: OperationFacts): boolean =>
  login !== undefined && login !== token.login;
