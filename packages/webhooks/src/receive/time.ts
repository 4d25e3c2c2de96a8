/** A time in milliseconds. Meta sends milliseconds for messages, seconds otherwise, and a date in some samples. */
export function inMilliseconds(time: unknown): number | undefined {
  const given = typeof time === 'string' && isDate.test(time) ? Date.parse(time) : Number(time);
  if (!Number.isFinite(given) || given <= 0) return undefined;
  return given > latestInSeconds ? given : given * 1000;
}

const isDate = /^\d{4}-\d{2}-\d{2}T/;
const latestInSeconds = 100_000_000_000;
