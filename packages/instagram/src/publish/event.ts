import type { GraphError } from '@edgewalk/core';

/** A container, and which child of a carousel it is; the one that is published is no child. */
export interface Whose {
  readonly container: string;
  readonly child?: number;
}

/** What `onProgress` is told. */
export type PublishEvent =
  /** How many posts of the last 24 hours count, of those that may be. */
  | { readonly type: 'quota'; readonly used: number; readonly total: number }
  | ({ readonly type: 'created' } & Whose)
  /** A container is not ready: it is looked at again in `waitMs` milliseconds. No `status` where Meta shows none. */
  | ({ readonly type: 'waiting'; readonly status?: string; readonly waitMs: number } & Whose)
  /** A container expired or failed, and is made anew. */
  | ({ readonly type: 'replaced'; readonly status: string } & Whose)
  /** A request failed, and is sent again in `waitMs` milliseconds. */
  | { readonly type: 'retrying'; readonly error: GraphError; readonly waitMs: number }
  | { readonly type: 'publishing'; readonly container: string }
  /** No `id` where Meta does not show the media. */
  | { readonly type: 'published'; readonly container: string; readonly id?: string };
