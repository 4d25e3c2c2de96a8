/** A length of time: milliseconds, or a text such as `200ms`, `60s`, `5m`, `1h`, `1d`. */
export type Duration = number | `${number}${'ms' | 's' | 'm' | 'h' | 'd'}`;

const units: Readonly<Record<string, number>> = {
  ms: 1,
  s: 1_000,
  m: 60_000,
  h: 3_600_000,
  d: 86_400_000,
};

/** In milliseconds; undefined where it cannot be read. */
export function millisecondsOf(duration: unknown): number | undefined {
  if (typeof duration === 'number') return duration >= 0 && Number.isFinite(duration) ? duration : undefined;
  const [, number, unit] = /^(\d+(?:\.\d+)?)(ms|[smhd])$/.exec(String(duration)) ?? [];
  return unit === undefined ? undefined : Number(number) * (units[unit] ?? 0);
}

/** What to write where a length of time cannot be read. */
export const durationAdvice = "write milliseconds, or a text such as '200ms', '60s', '5m', '1h'";
