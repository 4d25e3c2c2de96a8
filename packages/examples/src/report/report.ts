/** The length of a report. */
const days = 28;

const day = 86_400_000;

/** One day of the account. */
export interface Day {
  /** Such as `2026-11-21`. */
  readonly date: string;
  readonly value: number;
}

/** One post and its numbers. A number that Meta does not return is undefined, not 0. */
export interface Post {
  readonly date: string;
  readonly text: string;
  readonly permalink: string;
  readonly views: number | undefined;
  readonly interactions: number | undefined;
}

export interface Report {
  readonly username: string;
  /** What is drawn by day, such as `reach`. */
  readonly metric: string;
  readonly days: readonly Day[];
  readonly totals: readonly (readonly [metric: string, value: number])[];
  /** The posts with the most interactions, the best first. */
  readonly best: readonly Post[];
}

export interface Span {
  readonly since: Date;
  readonly until: Date;
}

/** The last days until now. */
export const spanUntil = (now: number): Span => ({ since: new Date(now - days * day), until: new Date(now) });

/** Those with the most interactions; a post without the number comes last. */
export const bestOf = (posts: readonly Post[]): Post[] =>
  posts.toSorted((a, b) => (b.interactions ?? -1) - (a.interactions ?? -1)).slice(0, 5);

/** The number of a metric in the answer of a post; undefined for none. */
export function numberOf(insights: readonly Numbered[], metric: string): number | undefined {
  const value = insights.find(({ name }) => name === metric)?.values?.[0]?.value;
  return typeof value === 'number' ? value : undefined;
}

interface Numbered {
  readonly name: string;
  readonly values?: readonly { readonly value?: unknown }[] | undefined;
}

/** Meta's days end at midnight in California; half a day earlier it is the same date there and in UTC. */
export const dateEndingAt = (time: string): string => new Date(Date.parse(time) - day / 2).toISOString().slice(0, 10);
