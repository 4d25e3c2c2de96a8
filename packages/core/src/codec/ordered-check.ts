import { fits, isObject, type Member } from './member.js';

type Check = (value: unknown) => boolean;
type Members = Readonly<Record<string, unknown>>;

/** Members in the order in which values were seen to have them. */
interface Order {
  readonly members: readonly Member[];
  readonly places: ReadonlyMap<string, number>;
}

const orderOf = (members: readonly Member[]): Order => ({
  members,
  places: new Map(members.map(({ key }, place) => [key, place])),
});

/**
 * The check by the table, at half of its cost: it walks the keys of the value, since members are read fastest in the
 * order in which they lie there. The objects of a list have theirs in one order, some of them without some of them.
 * Where it does not find all as it should be, the table decides.
 */
export function orderedCheck(members: readonly Member[], byTable: Check): Check {
  // Made at the first use: a program loads many records and meets few.
  let order: Order | undefined;
  let misses = 0;
  return (value) => {
    if (!isObject(value)) return false;
    order ??= orderOf(members);
    if (fitsInOrder(value, order)) return true;
    if (!byTable(value)) return false;
    misses += 1;
    // Where the order changes all the time, not every one is learnt: the first, the second, the fourth, the eighth…
    if ((misses & (misses - 1)) === 0) order = orderOf(learnt(value, order.members));
    return true;
  };
}

/** True only where every member was looked at: those that have a key, and between them those that have none. */
function fitsInOrder(value: Members, { members, places }: Order): boolean {
  let at = 0;
  for (const key in value) {
    if (at === members.length || (members[at] as Member).key !== key) {
      const place = places.get(key);
      // Nobody asked for it.
      if (place === undefined) continue;
      if (place < at || !areMissing(value, members, at, place)) return false;
      at = place;
    }
    if (!fits(members[at] as Member, value[key])) return false;
    at += 1;
  }
  return areMissing(value, members, at, members.length);
}

/** Whether the members from one place to another are missing and may be. What has no key may be hidden or inherited. */
function areMissing(value: Members, members: readonly Member[], from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) {
    const { key, mayBeMissing } = members[at] as Member;
    if (!mayBeMissing || value[key] !== undefined) return false;
  }
  return true;
}

/** The members as this value has them; one that it lacks stays behind the one that it followed. */
function learnt(value: Members, members: readonly Member[]): readonly Member[] {
  const byKey = new Map(members.map((member) => [member.key, member]));
  const found = Object.keys(value).flatMap((key) => byKey.get(key) ?? []);
  members.forEach((member, at) => {
    if (!found.includes(member)) found.splice(found.indexOf(members[at - 1] as Member) + 1, 0, member);
  });
  return found;
}
