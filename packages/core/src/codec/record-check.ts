import type * as t from 'io-ts';
import { fits, isObject, type Member, memberOf } from './member.js';
import { orderedCheck } from './ordered-check.js';

/** So few members are read one by one as fast as the keys of the value are walked. */
const few = 3;

/** The check of an object by its members. */
export function recordCheck(props: t.Props): (value: unknown) => boolean {
  const members = Object.entries(props).map(memberOf);
  const byTable = tableCheck(members);
  return members.length > few ? orderedCheck(members, byTable) : byTable;
}

/** Most members are texts and numbers, and a `typeof` in a loop costs a fifth of calling the codec of each. */
const tableCheck =
  (members: readonly Member[]) =>
  (value: unknown): boolean => {
    if (!isObject(value)) return false;
    for (let at = 0; at < members.length; at += 1) {
      const member = members[at] as Member;
      if (!fits(member, value[member.key])) return false;
    }
    return true;
  };
