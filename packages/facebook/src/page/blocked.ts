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
export const People = check(record('People', { user: ids, asid: ids, psid: ids, uid: ids }), requireId);

/** A person, by one of Meta's kinds of ids. */
export const Person = check(record('Person', { user: id, asid: id, psid: id, uid: id }), requireId);

/** A person to look up in the list. */
export const BlockedQuery = record('BlockedQuery', { uid: optional(idText), user: optional(idText) });

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
  create: post(People, BlockResult, { repeatable: true, permissions: manageEngagement }),
  update: unsupported('block or unblock: fb.page(id).blocked.create({ user: [user_id] })'),
  delete: remove(BlockResult, { params: Person, permissions: manageEngagement }),
}) {}
