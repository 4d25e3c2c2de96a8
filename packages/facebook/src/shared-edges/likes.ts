import {
  type EdgeDeclaration,
  looseBoolean,
  looseNumber,
  nothing,
  optional,
  pages,
  post,
  record,
  remove,
  Success,
  unsupported,
} from '@edgewalk/core/declare';
import * as t from 'io-ts';
import { manageEngagement, readPage } from '../permissions.js';

/** The summary of likes that `summary: true` returns. */
export const LikeSummary = record('LikeSummary', {
  /** How many likes there are. */
  total_count: optional(looseNumber),
  /** Whether you may like it. */
  can_like: optional(looseBoolean),
  /** Whether you like it. */
  has_liked: optional(looseBoolean),
});

/** The options of a like. */
export const NewLike = record('NewLike', {
  /** True tells the owner of the like. */
  notify: optional(t.boolean),
});

const get = pages({ summary: LikeSummary, permissions: readPage });
const update = unsupported('a like has nothing to change: take it back with fb.post(id).likes.delete()');

/** The declaration that the `/likes` of posts and comments share. */
export const likes = <Node extends EdgeDeclaration['node']>(profile: Node) => ({
  path: 'likes' as const,
  node: profile,
  get,
  /** Likes it as the Page. */
  create: post(nothing, Success, { repeatable: true, permissions: manageEngagement }),
  update,
  /** Removes the like. */
  delete: remove(Success, { permissions: manageEngagement }),
});

/** The declaration that the `/likes` of photos, albums and videos share: a like cannot be removed. */
export const permanentLikes = <Node extends EdgeDeclaration['node']>(profile: Node) => ({
  path: 'likes' as const,
  node: profile,
  get,
  /** Likes it as the Page. */
  create: post(NewLike, Success, { repeatable: true, permissions: manageEngagement }),
  update,
  delete: unsupported('take the like of its post back: fb.post(id).likes.delete()'),
});
