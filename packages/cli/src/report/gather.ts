import type { Instagram } from '@edgewalk/instagram';
import type { ReportOptions } from '../commands/report.js';
import { checkDayMetrics, type DayRow, readableMetrics, readDays } from '../insights/account-days.js';
import { lastDays } from '../insights/days.js';
import { checkMediaMetrics, readNumbers } from '../insights/media-numbers.js';
import type { Context } from '../terminal/context.js';

/** A post with its numbers. What Meta does not give is absent, and not 0. */
export interface PostRow {
  readonly id: string;
  readonly date: string;
  readonly permalink: string;
  readonly caption: string;
  readonly [metric: string]: unknown;
}

/** What a report shows. */
export interface Report {
  readonly username: string;
  readonly metrics: readonly string[];
  /** The earliest first. */
  readonly days: readonly DayRow[];
  /** The metric that the best posts are chosen by. */
  readonly by: string;
  /** The columns of numbers of the posts. */
  readonly numbers: readonly string[];
  /** The best ones, the best first. */
  readonly posts: readonly PostRow[];
  /** Of how many. */
  readonly seen: number;
}

/** How many posts are listed. */
const best = 10;

/** Days that are read together. */
const together = 10;

/** Refuses names that no metric has, before anything is sent. */
export function checkMetrics({ metrics, by }: ReportOptions): void {
  checkDayMetrics(metrics);
  checkMediaMetrics([by]);
}

/** Reads what a report shows. */
export async function gather(api: Instagram, options: ReportOptions, context: Context): Promise<Report> {
  const { by, posts: wanted } = options;
  const { username = '' } = await api.user.get({ fields: ['username'] });
  const dates = lastDays(options.days, context.now());
  const onOmitted = (metric: string, reason: string) => context.writeError(`edgewalk: ${metric} is missing: ${reason}`);
  const metrics = await readableMetrics(api, options.metrics, { date: dates.at(-1) ?? '', onOmitted });
  const days: DayRow[] = [];
  for (let at = 0; at < dates.length; at += together) {
    days.push(...(await readDays(api, metrics, dates.slice(at, at + together))));
    context.showProgress(`${days.length} of ${dates.length} days`);
  }
  const numbers = [...new Set([by, 'reach', 'likes', 'comments'])];
  const posts = await readPosts(api, { numbers, wanted }, context);
  const ranked = posts.toSorted((a, b) => numberOf(b[by]) - numberOf(a[by]));
  return { username, metrics, days, by, numbers, posts: ranked.slice(0, best), seen: posts.length };
}

/** A post without a number comes last. */
const numberOf = (value: unknown): number => (typeof value === 'number' ? value : -1);

async function readPosts(
  api: Instagram,
  { numbers, wanted }: { readonly numbers: readonly string[]; readonly wanted: number },
  { showProgress }: Context,
): Promise<readonly PostRow[]> {
  const fields = ['id', 'timestamp', 'caption', 'permalink', 'media_product_type'] as const;
  const found: PostRow[] = [];
  for await (const { data } of api.user.media.get({ fields, limit: Math.min(50, wanted) }).pages()) {
    const media = data.slice(0, wanted - found.length);
    const values = await readNumbers(api, media, numbers);
    for (const [at, { id, timestamp = '', caption = '', permalink = '' }] of media.entries())
      found.push({ id, date: timestamp.slice(0, 10), permalink, caption, ...values[at] });
    showProgress(`${found.length} of ${wanted} posts`);
    if (found.length >= wanted) break;
  }
  return found;
}
