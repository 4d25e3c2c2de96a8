// Times by the emulator's clock, in words. All are UTC.

/** `16:00:07` */
export const clockTime = (ms: number): string => (ms === 0 ? '··:··:··' : new Date(ms).toISOString().slice(11, 19));

/** `16:00:07.2` */
export const clockTenth = (ms: number): string => new Date(ms).toISOString().slice(11, 21);

/** `30 Nov` */
export const dayOf = (ms: number): string =>
  new Date(ms).toLocaleDateString('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' });

/** `30 Nov 2026` */
export const dateOf = (ms: number): string =>
  new Date(ms).toLocaleDateString('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });

const units = [
  ['day', 86_400_000],
  ['h', 3_600_000],
  ['min', 60_000],
  ['s', 1000],
] as const;

/** A span in its two largest units: `4 min 54 s`, `1 day 2 h`, `58 days`. */
export function spanOf(ms: number): string {
  const at = units.findIndex(([, size]) => ms >= size);
  const [unit, size] = units[at === -1 ? 3 : at] ?? units[3];
  const count = Math.floor(ms / size);
  const [below, belowSize] = units[at + 1] ?? ['s', 1000];
  const rest = at === -1 || at === 3 || count >= 10 ? 0 : Math.floor((ms % size) / belowSize);
  const named = unit === 'day' && count !== 1 ? 'days' : unit;
  return rest === 0 ? `${count} ${named}` : `${count} ${named} ${rest} ${below}`;
}
