import { check, edge, idText, optional, pages, post, record, remove, unsupported } from '@edgewalk/core/declare';
import * as t from 'io-ts';
import { manageEngagement } from '../permissions.js';
import { Profile } from '../profile.js';

const kinds = ['user', 'asid', 'psid', 'uid'] as const;
const requireId = (given: Readonly<Record<string, unknown>>) =>
  kinds.some((kind) => given[kind] !== undefined)
    ? undefined
    : 'say who: write user, asid (an id that is for your app), psid (an id of Messenger) or uid';

const ids = optional(t.array(idText));
const id = optional(idText);

/** People, by one of Meta's kinds of ids. */
export const People = check(
  record('People', {
    /** The ids of the people, of the usual kind. */
    user: ids,
    /** Their ids for your app. */
    asid: ids,
    /** Their ids in Messenger, for the Page. */
    psid: ids,
    /** Their ids of another kind. */
    uid: ids,
  }),
  requireId,
);

/** A person, by one of Meta's kinds of ids. */
export const Person = check(
  record('Person', {
    /** The id of the person, of the usual kind. */
    user: id,
    /** Their id for your app. */
    asid: id,
    /** Their id in Messenger, for the Page. */
    psid: id,
    /** Their id of another kind. */
    uid: id,
  }),
  requireId,
);

/** A person to look up in the list. */
export const BlockedQuery = record('BlockedQuery', {
  /** Only the person with this id. */
  uid: optional(idText),
  /** Only the person with this id, of the usual kind. */
  user: optional(idText),
});

/** The response to blocking: for each id whether it is blocked now. */
export const BlockResult = t.UnknownRecord;

/**
 * `/{page}/blocked`: people who may neither comment on the Page nor like its content.
 *
 * @see https://developers.facebook.com/docs/graph-api/reference/page/blocked
 */
export class PageBlocked extends edge({
  path: 'blocked',
  node: () => Profile,
  get: pages({ params: BlockedQuery, permissions: manageEngagement }),
  /** Blocks people. */
  create: post(People, BlockResult, { repeatable: true, permissions: manageEngagement }),
  update: unsupported('block or unblock: fb.page(id).blocked.create({ user: [user_id] })'),
  /** Unblocks a person. */
  delete: remove(BlockResult, { params: Person, permissions: manageEngagement }),
}) {}
