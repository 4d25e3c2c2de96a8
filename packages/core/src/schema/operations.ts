import type * as t from 'io-ts';
import type { Login } from '../codec/record.js';
import { nothing } from '../codec/values.js';
import type { Verify } from './verify.js';

/** The permissions of a call, by login. */
export interface Permissions {
  readonly facebook?: readonly string[];
  readonly instagram?: readonly string[];
  readonly threads?: readonly string[];
}

/** Facts about an operation besides its parameters and result. */
export interface OperationFacts {
  /** The only login whose host offers the operation. */
  readonly login?: Login;
  /** The call that does the same with the other login. */
  readonly withOtherLogin?: string;
  readonly permissions?: Permissions;
  /** The first version that has the operation. */
  readonly since?: string;
  /** The day Meta retired it, and what to use instead. */
  readonly retired?: { readonly on: string; readonly instead: string };
  /** Whether the operation is idempotent. Reads always are. */
  readonly repeatable?: boolean;
  /** The parameter with which an idempotent operation is none. */
  readonly onceWith?: string;
  /** The path on Meta's upload host: `file` is the body, other parameters are headers. */
  readonly upload?: string;
  /** Uses Meta's host for videos. */
  readonly host?: 'video';
  /** Checks whether a write happened when its response was lost. */
  readonly verify?: Verify;
  /** Parameters of every call, without which Meta's response has another shape. */
  readonly always?: Readonly<Record<string, unknown>>;
}

export interface ReadFacts extends OperationFacts {
  /** The object is inside `data`, as a list is. */
  readonly wrapped?: true;
  /** Meta answers `null` where there is none: that is an error of its own. */
  readonly nullable?: true;
}

export interface WriteFacts extends OperationFacts {
  /** With `fields`, Meta responds with the object that was written. */
  readonly readAfterWrite?: true;
}

/**
 * How a list is paged: by cursor, by time, by offset, or not at all. `cursor-only`: Meta answers cursors without links, so
 * the next page is the same request `after` this one.
 */
export type Paging = 'cursor' | 'cursor-only' | 'time' | 'offset' | 'none';

export interface ListFacts extends OperationFacts {
  /** The largest page that Meta returns. */
  readonly maxLimit?: number;
  readonly paging?: Paging;
  /** The member of the answer that holds the items, where it is not `data`; an empty list comes without it. */
  readonly list?: string;
  /** Meta at times answers the only item without a list around it, or nothing. */
  readonly bare?: true;
}

// `any` below stands for "parameters of some shape": io-ts types are invariant, so no other type admits them all.
/* oxlint-disable typescript/no-explicit-any */
export interface Read<P = any> {
  readonly kind: 'read';
  readonly params: t.Type<P>;
  readonly facts: ReadFacts;
}
export interface Pages<P = any> {
  readonly kind: 'pages';
  readonly params: t.Type<P>;
  /** The codec of the summary; undefined when Meta has none. */
  readonly summary?: t.Mixed | undefined;
  readonly facts: ListFacts;
}
/** A list with a summary. */
export interface PagesWithSummary<P = any, S = any> extends Pages<P> {
  readonly summary: t.Type<S>;
}
export interface Expansion<P = any> {
  readonly kind: 'expansion';
  readonly params: t.Type<P>;
  readonly facts: OperationFacts;
}
export interface Post<P = any, R = any> {
  readonly kind: 'post';
  readonly params: t.Type<P>;
  readonly result: t.Type<R>;
  readonly facts: WriteFacts;
}
/** A write that can return the object that it wrote. */
export interface PostAndRead<P = any, R = any> extends Post<P, R> {
  readonly facts: WriteFacts & { readonly readAfterWrite: true };
}
export interface Remove<P = any, R = any> {
  readonly kind: 'remove';
  readonly params: t.Type<P>;
  readonly result: t.Type<R>;
  readonly facts: OperationFacts;
}
export interface Unsupported<Why extends string = string> {
  readonly kind: 'unsupported';
  readonly why: Why;
}

export type Operation = Read | Pages | Expansion | Post | Remove | Unsupported;
/** The four operations of a node or an edge. */
export const verbs = ['get', 'create', 'update', 'delete'] as const;
export type Verb = (typeof verbs)[number];

type Empty = t.TypeOf<typeof nothing>;
type WithParams<P, Facts> = Facts & { readonly params: t.Type<P> };

/** Reads one node, or the one object of an edge that has a URL of its own. */
export function read(facts?: ReadFacts): Read<Empty>;
export function read<P>(facts: WithParams<P, ReadFacts>): Read<P>;
export function read({ params = nothing, ...facts }: Partial<WithParams<any, ReadFacts>> = {}): Read {
  return { kind: 'read', params, facts };
}

type WithSummary<S> = { readonly summary: t.Type<S> };

/** Reads a list, page by page. */
export function pages<P, S>(facts: WithParams<P, ListFacts> & WithSummary<S>): PagesWithSummary<P, S>;
export function pages<P>(facts: WithParams<P, ListFacts>): Pages<P>;
export function pages<S>(facts: ListFacts & WithSummary<S>): PagesWithSummary<Empty, S>;
export function pages(facts?: ListFacts): Pages<Empty>;
export function pages({
  params = nothing,
  summary,
  ...facts
}: Partial<WithParams<any, ListFacts> & WithSummary<any>> = {}): Pages {
  return { kind: 'pages', params, summary, facts };
}

/** Reads one node without a URL of its own, as a field of its parent. */
export function expansion(facts?: OperationFacts): Expansion<Empty>;
export function expansion<P>(facts: WithParams<P, OperationFacts>): Expansion<P>;
export function expansion({ params = nothing, ...facts }: Partial<WithParams<any, OperationFacts>> = {}): Expansion {
  return { kind: 'expansion', params, facts };
}

/** Writes with POST; takes the codecs of the parameters and the result. Not repeatable unless the facts say so. */
export function post<P, R>(
  params: t.Type<P>,
  result: t.Type<R>,
  facts: WriteFacts & { readonly readAfterWrite: true },
): PostAndRead<P, R>;
export function post<P, R>(params: t.Type<P>, result: t.Type<R>, facts?: WriteFacts): Post<P, R>;
export function post<P, R>(params: t.Type<P>, result: t.Type<R>, facts: WriteFacts = {}): Post<P, R> {
  return { kind: 'post', params, result, facts };
}

/** Removes with DELETE. Repeatable unless the facts say otherwise. */
export function remove<R>(result: t.Type<R>, facts?: OperationFacts): Remove<Empty, R>;
export function remove<P, R>(result: t.Type<R>, facts: WithParams<P, OperationFacts>): Remove<P, R>;
export function remove<R>(
  result: t.Type<R>,
  { params = nothing, ...facts }: Partial<WithParams<any, OperationFacts>> = {},
): Remove<any, R> {
  return { kind: 'remove', params, result, facts: { repeatable: true, ...facts } };
}

/** Declares that Meta does not offer the operation; the text says what to do instead. */
export function unsupported<const Why extends string>(why: Why): Unsupported<Why> {
  return { kind: 'unsupported', why };
}

/** The HTTP method of each kind of operation. */
export const httpMethods = {
  read: 'GET',
  pages: 'GET',
  expansion: 'GET',
  post: 'POST',
  remove: 'DELETE',
} as const;
