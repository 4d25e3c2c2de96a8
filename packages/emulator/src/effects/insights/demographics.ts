import { split } from './split.js';

/** Shares of the people, by dimension, the largest first. */
const people: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  age: { '25-34': 38, '35-44': 24, '18-24': 17, '45-54': 11, '55-64': 6, '65+': 3, '13-17': 1 },
  gender: { F: 58, M: 37, U: 5 },
  country: { NO: 44, SE: 13, DK: 9, DE: 8, GB: 7, US: 7, FR: 4, NL: 3, JP: 3, ES: 2 },
  city: {
    'Oslo, Oslo County': 30,
    'Bergen, Vestland': 22,
    'Gothenburg, Västra Götaland County': 12,
    'Copenhagen, Capital Region of Denmark': 10,
    'Hamburg, Hamburg': 9,
    'London, England': 9,
    'Stavanger, Rogaland': 8,
  },
};

/** The most groups that Meta lists. */
const mostGroups = 45;

/** A number of people in groups. Over several dimensions the names of the groups are joined by `|`. */
export function demographicsOf(total: number, dimensions: readonly string[]): Record<string, number> {
  let groups: [string, number][] = [['', 1]];
  for (const dimension of dimensions) {
    const shares = Object.entries(people[dimension] ?? {});
    groups = groups.flatMap(([name, weight]) =>
      shares.map(([share, part]): [string, number] => [name === '' ? share : `${name}|${share}`, weight * part]),
    );
  }
  const largest = groups.toSorted((a, b) => b[1] - a[1]).slice(0, mostGroups);
  const parts = split(
    total,
    largest.map(([, weight]) => weight),
  );
  return Object.fromEntries(largest.map(([name], at) => [name, parts[at] ?? 0]));
}

/** How many of the followers are online at each hour of a day. */
export function onlineByHour(followers: number, day: number): Record<string, number> {
  const hours = Array.from({ length: 24 }, (_, hour) => hour);
  return Object.fromEntries(hours.map((hour) => [String(hour), Math.round(followers * shareOnline(hour)) + (day % 7)]));
}

const shareOnline = (hour: number): number => 0.08 + 0.32 * Math.max(0, Math.sin(((hour - 6) / 18) * Math.PI));
