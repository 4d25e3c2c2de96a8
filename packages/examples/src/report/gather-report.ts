import type { Instagram } from '@edgewalk/instagram';

/** The length of a report. */
const days = 28;

const day = 86_400_000;

/** One day of the account. */
export interface Day {
  /** Such as `2026-11-21`. */
  readonly date: string;
  readonly reach: number;
}

/** One post and its numbers. A number that Meta does not return is undefined, not 0. */
export interface Post {
  readonly date: string;
  readonly caption: string;
  readonly permalink: string;
  readonly reach: number | undefined;
  readonly interactions: number | undefined;
}

export interface Report {
  readonly username: string;
  readonly days: readonly Day[];
  readonly totals: readonly (readonly [metric: string, value: number])[];
  /** The posts with the most interactions, the best first. */
  readonly best: readonly Post[];
}

/** Reads the data of a report: the last complete days of the account, and its best posts since then. */
export async function gatherReport(api: Instagram, now: number): Promise<Report> {
  const span = { since: new Date(now - days * day), until: new Date(now) };
  const { username = 'unknown' } = await api.user.get({ fields: ['username'] });
  return {
    username,
    days: await readReach(api, span),
    totals: await readTotals(api, span),
    best: await readBestPosts(api, span.since),
  };
}

interface Span {
  readonly since: Date;
  readonly until: Date;
}

async function readReach(api: Instagram, span: Span): Promise<Day[]> {
  const reach = await api.user.insights.get({
    metric: ['reach'],
    period: 'day',
    metric_type: 'time_series',
    ...span,
  });
  return (reach.data[0]?.values ?? []).map(({ value, end_time = '' }) => ({
    // Meta's days end at midnight in California; half a day earlier it is the same date there and in UTC.
    date: new Date(Date.parse(end_time) - day / 2).toISOString().slice(0, 10),
    reach: Number(value ?? 0),
  }));
}

async function readTotals(api: Instagram, span: Span): Promise<[string, number][]> {
  const insights = await api.user.insights.get({
    metric: ['reach', 'views', 'accounts_engaged', 'likes', 'comments', 'saves', 'shares'],
    period: 'day',
    metric_type: 'total_value',
    ...span,
  });
  return insights.data.map(({ name, total_value }) => [name, Number(total_value?.value ?? 0)]);
}

/** Reads the numbers of posts in batches of fifty; a post whose insights fail is included without numbers. */
async function readBestPosts(api: Instagram, since: Date): Promise<Post[]> {
  const recent = [];
  const fields = ['id', 'timestamp', 'caption', 'permalink'] as const;
  for await (const media of api.user.media.get({ fields, limit: 50 })) {
    if (Date.parse(media.timestamp ?? '') < since.getTime()) break;
    recent.push(media);
  }
  if (recent.length === 0) return [];
  const metric = ['reach', 'total_interactions'] as const;
  const calls = recent.map(({ id }) => api.media(id).insights.get({ metric }));
  const outcomes = await api.batch(calls).settled();
  const posts = recent.map(({ timestamp = '', caption = '', permalink = '' }, index): Post => {
    const outcome = outcomes[index];
    const insights = outcome?._tag === 'Right' ? outcome.right.data : [];
    const number = (name: string) => insights.find((insight) => insight.name === name)?.values?.[0]?.value;
    const [reach, interactions] = [number('reach'), number('total_interactions')].map(toNumber);
    return { date: timestamp.slice(0, 10), caption, permalink, reach, interactions };
  });
  return posts.toSorted((a, b) => (b.interactions ?? -1) - (a.interactions ?? -1)).slice(0, 5);
}

const toNumber = (value: unknown): number | undefined => (typeof value === 'number' ? value : undefined);
