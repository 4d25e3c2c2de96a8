import type { File, Login } from '@edgewalk/core';
import type { EdgeDeclaration, NodeDeclaration, Operation, ParamsOf, Unsupported } from '@edgewalk/core/declare';
import type { Callback } from '../http/callback.js';
import type { SentFile } from '../http/multipart.js';
import type { SentBytes } from '../http/sent-bytes.js';
import type { TokenIssuer } from '../login/token-issuer.js';
import type { Happen } from '../webhooks/event.js';
import type { Clock } from '../world/clock.js';
import type { Store, StoredObject } from '../world/store.js';

/** A line of a list that is no node, such as an insight or a product. */
export type Row = Record<string, unknown>;

/** The parameters of a call whose declaration does not matter. */
export type AnyParams = Readonly<Record<string, unknown>>;

/** A file is received as its name, type, size and hash: its bytes are not kept. */
type Received<Value> = Value extends File ? SentFile : Value;

type NameIn<Form> = Form extends unknown ? keyof Form : never;
type ValueIn<Form, Name extends PropertyKey> = Form extends unknown
  ? Name extends keyof Form
    ? Received<Form[Name]>
    : undefined
  : never;

/** The parameters of an operation after decoding. Of several forms, each parameter that one of them has. */
export type Decoded<Op> = { readonly [Name in NameIn<ParamsOf<Op>>]: ValueIn<ParamsOf<Op>, Name> };

/** What an effect works with. */
export interface EffectContext<Params = AnyParams> {
  readonly store: Store;
  readonly clock: Clock;
  /** The node the call is on. */
  readonly subject: StoredObject;
  /** The Instagram account of the token. */
  readonly account: StoredObject;
  /** Who acts: the person or the Page of the token, or its Instagram account. */
  readonly actor: StoredObject;
  /** The parameters, decoded by the declaration. */
  readonly params: Params;
  readonly token: { readonly login: Login };
  /** Makes and ends tokens. */
  readonly issuer: TokenIssuer;
  /** Refuses a callback that does not answer as it must. */
  readonly verify: (callback: Callback) => Promise<void>;
  /** Tells the apps that are subscribed what happened. */
  readonly happen: Happen;
  /** Does something at a time of the clock. */
  readonly later: (time: number, run: () => void) => void;
  /** `http://host:port` as the client wrote it. */
  readonly origin?: string;
}

/** What an edge lists; of an edge that leads to one object, at most one. */
export type ListEffect<Params = AnyParams> = (context: EffectContext<Params>) => readonly (StoredObject | Row)[];

/** Members of a list's `summary` that its items do not show. */
export type SummaryEffect<Params = AnyParams> = (
  context: EffectContext<Params>,
  all: readonly (StoredObject | Row)[],
) => Row;

/**
 * Creates, updates or deletes. What it returns is the body of the response; for nothing, or for an object of the store, the
 * body is what the declaration says.
 */
export type WriteEffect<Params = AnyParams> = (context: EffectContext<Params>) => object | Promise<object> | void;

/** Updates a node before it is returned. */
export type ReadEffect = (context: EffectContext) => void;

/** A request to an address that takes files. */
export interface Upload {
  /** A header that counts bytes, such as `offset`; it is refused where it does not. */
  readonly count: (header: string) => number;
  readonly bytes: SentBytes;
  /** Where Meta is to fetch the file instead. */
  readonly fileUrl?: string;
}

type UploadContext = Pick<EffectContext, 'clock' | 'store' | 'subject'>;

/** What an address does that takes files. Both give the body of the response. */
export interface UploadEffect {
  /** Says how much there is. */
  readonly held: (context: UploadContext) => object;
  /** Takes bytes of a file, or its address. */
  readonly take: (context: UploadContext, upload: Upload) => Promise<object>;
}

type Declaration = NodeDeclaration | EdgeDeclaration;

/** The class of a node or an edge. */
export interface DeclaredClass<D extends Declaration = Declaration> {
  readonly declaration: D;
}

type Offered<Op extends Operation, Effect> = [Op] extends [Unsupported] ? never : Effect;

/** What a class can be given effects for: the operations that it declares. */
export interface EffectsFor<D extends Declaration> {
  readonly list?: Offered<D['get'], ListEffect<Decoded<D['get']>>>;
  readonly summary?: Offered<D['get'], SummaryEffect<Decoded<D['get']>>>;
  readonly create?: Offered<D['create'], WriteEffect<Decoded<D['create']>>>;
  readonly update?: Offered<D['update'], WriteEffect<Decoded<D['update']>>>;
  readonly delete?: Offered<D['delete'], WriteEffect<Decoded<D['delete']>>>;
  /** Of a node. */
  readonly read?: ReadEffect;
  /** Of the node that a file is for, or the edge that opens sessions for files. */
  readonly upload?: UploadEffect;
}

/** Effects, whose parameter types were checked by `effect()`. */
export interface Effects {
  readonly list?: ListEffect;
  readonly summary?: SummaryEffect;
  readonly create?: WriteEffect;
  readonly update?: WriteEffect;
  readonly delete?: WriteEffect;
  readonly read?: ReadEffect;
  readonly upload?: UploadEffect;
}

/** Effects, and the classes they are for. */
export interface ClassEffects {
  readonly of: readonly DeclaredClass[];
  readonly effects: Effects;
}

/**
 * States what a node or an edge does beyond listing, inserting, updating and removing.
 *
 * @example effect(ig.UserStories, { list: ({ store, clock, subject }) => … })
 */
export function effect<C extends DeclaredClass>(
  of: C | readonly C[],
  effects: EffectsFor<C['declaration']>,
): ClassEffects {
  // The declaration that decodes the parameters is the one that types them here.
  return { of: [of].flat() as C[], effects: effects as Effects };
}

/** The context of an operation of a class. */
export type ContextOf<C extends DeclaredClass, Verb extends 'get' | 'create' | 'update' | 'delete'> = EffectContext<
  Decoded<C['declaration'][Verb]>
>;

/** The parameters of the operations of a class, each of which may be missing. */
export type AnyParamsOf<C extends DeclaredClass, Verb extends 'get' | 'create' | 'update' | 'delete'> = {
  readonly [Name in keyof Decoded<C['declaration'][Verb]>]?: Decoded<C['declaration'][Verb]>[Name] | undefined;
};
