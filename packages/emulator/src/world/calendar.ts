import { days, hours } from './clock.js';

/** Days that end at an hour of the clock, where Meta's day is over. They are counted from 1970. */
export const calendar = (hour: number) => ({
  /** The day a time is in. */
  dayOf: (ms: number): number => Math.floor((ms - hours(hour)) / days(1)),
  /** When a day is over. */
  endOf: (day: number): number => (day + 1) * days(1) + hours(hour),
});

/** The calendar of Pages: a day is over at 08:00, midnight at Meta's headquarters in winter. */
export const { dayOf: pageDayOf, endOf: endOfPageDay } = calendar(8);
