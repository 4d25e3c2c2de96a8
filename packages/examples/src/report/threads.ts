import type { Threads } from '@edgewalk/threads';
import { bestOf, dateEndingAt, type Day, numberOf, type Post, type Report, type Span, spanUntil } from './report.js';

/** Reads the last complete days of a profile on Threads, and its best posts since then. */
export async function reportOf(api: Threads, now: number): Promise<Report> {
  const span = spanUntil(now);
  const { username = 'unknown' } = await api.user.get({ fields: ['username'] });
  return {
    username,
    metric: 'views',
    days: await readViews(api, span),
    totals: await readTotals(api, span),
    best: bestOf(await readPosts(api, span.since)),
  };
}

async function readViews(api: Threads, span: Span): Promise<Day[]> {
  const views = await api.user.insights.get({ metric: ['views'], ...span });
  return (views.data[0]?.values ?? []).map(({ value, end_time = '' }) => ({
    date: dateEndingAt(end_time),
    value: Number(value ?? 0),
  }));
}

async function readTotals(api: Threads, span: Span): Promise<[string, number][]> {
  const insights = await api.user.insights.get({ metric: ['likes', 'replies', 'reposts', 'quotes'], ...span });
  return insights.data.map(({ name, total_value }) => [name, Number(total_value?.value ?? 0)]);
}

/** Threads adds up no interactions: they are added up here. */
const interactions = ['likes', 'replies', 'reposts', 'quotes', 'shares'] as const;

/** Reads the numbers of posts, several at a time; a post whose insights fail is included without numbers. */
async function readPosts(api: Threads, since: Date): Promise<Post[]> {
  const recent = [];
  const fields = ['id', 'timestamp', 'text', 'permalink'] as const;
  for await (const post of api.user.threads.get({ fields, since, limit: 50 })) recent.push(post);
  if (recent.length === 0) return [];
  const metric = ['views', ...interactions] as const;
  const outcomes = await api.batch(recent.map(({ id }) => api.post(id).insights.get({ metric }))).settled();
  return recent.map(({ timestamp = '', text = '', permalink = '' }, index): Post => {
    const outcome = outcomes[index];
    const insights = outcome?._tag === 'Right' ? outcome.right.data : [];
    const counts = interactions.flatMap((name) => numberOf(insights, name) ?? []);
    return {
      date: timestamp.slice(0, 10),
      text,
      permalink,
      views: numberOf(insights, 'views'),
      interactions: counts.length === 0 ? undefined : counts.reduce((sum, count) => sum + count, 0),
    };
  });
}
