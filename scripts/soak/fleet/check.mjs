import { othersGraceMs, ownGraceMs, timeoutMs } from './limits.mjs';

/** Each post must be live once. */
export function checkPosts(posts, live) {
  return posts.flatMap((caption) => {
    const count = live.filter((each) => each === caption).length;
    if (count === 1) return [];
    return [{ problem: count === 0 ? 'lost' : 'double', caption, count }];
  });
}

/**
 * Requests that arrived for an account after one of it had been refused: from the same process, or from another that had time
 * to hear of it. While Redis is away, processes hear nothing of each other.
 */
export function checkClosed(requests, throttles, outages) {
  return throttles.flatMap(({ account, from, until }) => {
    const own = requests.filter((one) => one.account === account && one.at >= from && one.at < until);
    const first = new Map();
    for (const { worker = 'a publish', at } of own) if (!first.has(worker)) first.set(worker, at);
    const known = own[0]?.at ?? until;
    const isAway = outages.some((outage) => outage.from < until && outage.until + othersGraceMs > known);
    return own
      .filter(({ worker = 'a publish', at }) => {
        const isOwn = worker !== 'a publish' && at > first.get(worker) + ownGraceMs;
        return isOwn || (!isAway && at > known + othersGraceMs);
      })
      .map((one) => ({ problem: 'sent while closed', ...one, afterMs: one.at - known }));
  });
}

/** Open accounts for which nothing arrived for longer than a call may take. */
export function checkStandstill(requests, { accounts, throttles, from, until }) {
  const open = accounts.filter((id) => throttles.every(({ account }) => account !== id));
  return open.flatMap((account) => {
    const times = requests.filter((one) => one.account === account).map(({ at }) => at);
    const all = [from, ...times.filter((at) => at >= from && at <= until).toSorted((a, b) => a - b), until];
    const gaps = all.slice(1).map((at, index) => ({ at: all[index], ms: at - all[index] }));
    const worst = gaps.reduce((most, gap) => (gap.ms > most.ms ? gap : most), { at: from, ms: 0 });
    return worst.ms > timeoutMs ? [{ problem: 'standstill', account, ...worst }] : [];
  });
}
