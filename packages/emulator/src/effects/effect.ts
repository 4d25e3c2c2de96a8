import type { Clock } from '../clock.js';
import type { TokenDesk } from '../login/token-desk.js';
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
  /** Who acts: the person or the Page of the token, or its Instagram account. */
  readonly actor: StoredObject;
  /** The parameters, decoded. */
  readonly params: Record<string, unknown>;
  readonly token: EffectToken;
  /** Where tokens are made and ended. */
  readonly desk: TokenDesk;
  /** `http://host:port` as the client wrote it. */
  readonly origin?: string;
}

export type ListEffect = (context: EffectContext) => (StoredObject | Row)[];
/** Members of a list's `summary` that cannot be told from its items. */
export type SummaryEffect = (context: EffectContext, all: readonly (StoredObject | Row)[]) => Row;
/** Gives the body of the answer. */
export type WriteEffect = (context: EffectContext) => unknown;
/** Brings a node up to date before it is shown. */
export type ReadEffect = (context: EffectContext) => void;

/** What came with a request to the host for uploads. */
export interface Upload {
  /** Where in the file the bytes begin. */
  readonly offset: number;
  /** The size of the whole file. */
  readonly size: number;
  /** How many bytes came. */
  readonly received: number;
  /** Where Meta is to fetch the file instead. */
  readonly fileUrl?: string;
}

/** Takes bytes of a file, or its address, and gives the body of the answer. */
export type UploadEffect = (
  context: Pick<EffectContext, 'clock' | 'store' | 'subject'>,
  upload: Upload,
) => object;

/**
 * What edges and nodes do beyond listing, inserting, updating and removing. Keys are `Kind.path` for edges, `Kind` for
 * nodes, and `Root.path` for edges of the root. The kinds of Facebook begin with `facebook/`.
 */
export interface Effects {
  readonly list: Readonly<Record<string, ListEffect>>;
  readonly summary: Readonly<Record<string, SummaryEffect>>;
  readonly create: Readonly<Record<string, WriteEffect>>;
  readonly update: Readonly<Record<string, WriteEffect>>;
  readonly delete: Readonly<Record<string, WriteEffect>>;
  readonly read: Readonly<Record<string, ReadEffect>>;
  /** By the kind of what the file is for. */
  readonly upload: Readonly<Record<string, UploadEffect>>;
}
