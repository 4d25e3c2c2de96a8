import type { Clock } from '../clock.js';
import type { Store, StoredObject } from '../store.js';

/** A line of a list that is no node, such as an insight or a product. */
export type Row = Record<string, unknown>;

/** What the token of a call is, as far as effects care. */
export interface EffectToken {
  readonly login: 'facebook' | 'instagram';
}

/** All an effect knows of its call. */
export interface EffectContext {
  readonly store: Store;
  readonly clock: Clock;
  /** The node the call is on. */
  readonly subject: StoredObject;
  /** The Instagram account of the token. */
  readonly account: StoredObject;
  /** The parameters, decoded. */
  readonly params: Record<string, unknown>;
  readonly token: EffectToken;
  /** `http://host:port` as the client wrote it. */
  readonly origin?: string;
}

export type ListEffect = (context: EffectContext) => (StoredObject | Row)[];
/** Gives the body of the answer. */
export type WriteEffect = (context: EffectContext) => unknown;
/** Brings a node up to date before it is shown. */
export type ReadEffect = (context: EffectContext) => void;

/**
 * What edges and nodes do beyond listing, inserting, updating and removing. Keys are `Node.path` for edges, `Node` for
 * nodes, and `Root.path` for edges of the root.
 */
export interface Effects {
  readonly list: Readonly<Record<string, ListEffect>>;
  readonly create: Readonly<Record<string, WriteEffect>>;
  readonly update: Readonly<Record<string, WriteEffect>>;
  readonly delete: Readonly<Record<string, WriteEffect>>;
  readonly read: Readonly<Record<string, ReadEffect>>;
}
