import type { Instagram } from '@edgewalk/instagram';
import { bestOf, dateEndingAt, type Day, numberOf, type Post, type Report, type Span, spanUntil } from './report.js';

/** Reads the last complete days of an account, and its best posts since then. */
export async function reportOf(api: Instagram, now: number): Promise<Report> {
  const span = spanUntil(now);
  const { username = 'unknown' } = await api.user.get({ fields: ['username'] });
  return {
    username,
    metric: 'reach',
    days: await readReach(api, span),
    totals: await readTotals(api, span),
    best: bestOf(await readPosts(api, span.since)),
  };
}

async function readReach(api: Instagram, span: Span): Promise<Day[]> {
  const reach = await api.user.insights.get({
    metric: ['reach'],
    period: 'day',
    metric_type: 'time_series',
    ...span,
  });
  return (reach.data[0]?.values ?? []).map(({ value, end_time = '' }) => ({
    date: dateEndingAt(end_time),
    value: Number(value ?? 0),
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
async function readPosts(api: Instagram, since: Date): Promise<Post[]> {
  const recent = [];
  const fields = ['id', 'timestamp', 'caption', 'permalink'] as const;
  for await (const media of api.user.media.get({ fields, limit: 50 })) {
    if (Date.parse(media.timestamp ?? '') < since.getTime()) break;
    recent.push(media);
  }
  if (recent.length === 0) return [];
  const metric = ['views', 'total_interactions'] as const;
  const outcomes = await api.batch(recent.map(({ id }) => api.media(id).insights.get({ metric }))).settled();
  return recent.map(({ timestamp = '', caption = '', permalink = '' }, index): Post => {
    const outcome = outcomes[index];
    const insights = outcome?._tag === 'Right' ? outcome.right.data : [];
    return {
      date: timestamp.slice(0, 10),
      text: caption,
      permalink,
      views: numberOf(insights, 'views'),
      interactions: numberOf(insights, 'total_interactions'),
    };
  });
}
