const day = 86_400_000;

/** The hour in California, where Meta's days begin and end. */
const hours = new Intl.DateTimeFormat('en-US', { timeZone: 'America/Los_Angeles', hour: 'numeric', hourCycle: 'h23' });

/** When one of Meta's days begins: midnight in California is seven or eight hours behind that in UTC. */
function beginningOf(date: string): number {
  const midnight = Date.parse(`${date}T00:00:00Z`);
  const summer = midnight + 7 * 3_600_000;
  return Number(hours.format(summer)) === 0 ? summer : summer + 3_600_000;
}

/** The day after a date such as `2026-01-31`. */
const dayAfter = (date: string): string => toDate(Date.parse(`${date}T12:00:00Z`) + day);

const toDate = (time: number): string => new Date(time).toISOString().slice(0, 10);

/** The span of one of Meta's days. */
export const spanOf = (date: string): { readonly since: Date; readonly until: Date } => ({
  since: new Date(beginningOf(date)),
  until: new Date(beginningOf(dayAfter(date))),
});

/** The days from one date to another, both included, the earliest first. */
export function datesBetween(first: string, last: string): readonly string[] {
  const dates: string[] = [];
  for (let date = first; date <= last; date = dayAfter(date)) dates.push(date);
  return dates;
}

/** The last days that are over in California, the earliest first. */
export function lastDays(count: number, now: number): readonly string[] {
  // Half a day before its end, a day of California has the same date in UTC.
  let last = toDate(now - 2 * day);
  while (beginningOf(dayAfter(dayAfter(last))) <= now) last = dayAfter(last);
  return datesBetween(toDate(Date.parse(`${last}T12:00:00Z`) - (count - 1) * day), last);
}
