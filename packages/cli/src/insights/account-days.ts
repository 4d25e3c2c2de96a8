import { InvalidArgumentError, type Instagram } from '@edgewalk/instagram';
import { accountMetrics } from '@edgewalk/instagram/insights/account-metrics';
import { isLeft } from '@edgewalk/core/declare';
import { UsageError } from '../arguments/usage-error.js';
import { spanOf } from './days.js';

/** A day of the account, with a number for each metric that Meta has one of. */
export interface DayRow {
  readonly date: string;
  readonly [metric: string]: unknown;
}

/** The metrics that have a total for a day. */
export const dayMetrics: readonly string[] = Object.entries(accountMetrics).flatMap(([name, facts]) =>
  'total_value' in facts && (facts.total_value as readonly string[]).includes('day') ? [name] : [],
);

/** Checks names of metrics. */
export function checkDayMetrics(names: readonly string[]): void {
  const word = names.find((name) => !dayMetrics.includes(name));
  if (word === undefined) return;
  throw new UsageError(`--metrics: ${word} has no number for a day: write some of ${dayMetrics.join(', ')}`, {
    mistake: { word, allowed: dayMetrics },
  });
}

type Query = Parameters<Instagram['user']['insights']['get']>[0];

const queryOf = (date: string, metric: readonly string[]): Query =>
  // Each was found in the catalogue, with totals for a day.
  ({ metric, period: 'day', metric_type: 'total_value', ...spanOf(date) }) as unknown as Query;

/** What can be read of the metrics. Meta refuses a whole call for one that it does not give for this account. */
export async function readableMetrics(
  api: Instagram,
  names: readonly string[],
  { date, onOmitted }: { readonly date: string; readonly onOmitted: (metric: string, reason: string) => void },
): Promise<readonly string[]> {
  const { omitted } = await api.user.insights.over({
    metric: names as readonly 'views'[],
    metric_type: 'total_value',
    ...spanOf(date),
  });
  for (const { metric, reason } of omitted) onOmitted(metric, reason);
  const refused = new Set(omitted.map(({ metric }) => metric));
  return names.filter((name) => !refused.has(name));
}

/** Reads days of the account, one call for each, several in a request. */
export async function readDays(
  api: Instagram,
  metrics: readonly string[],
  dates: readonly string[],
): Promise<readonly DayRow[]> {
  if (metrics.length === 0) return dates.map((date) => ({ date }));
  const outcomes = await api.batch(dates.map((date) => api.user.insights.get(queryOf(date, metrics)))).settled();
  return dates.map((date, at) => {
    const outcome = outcomes[at];
    if (outcome === undefined || isLeft(outcome))
      throw outcome?.left ?? new InvalidArgumentError('insights', 'no answer');
    const numbers = outcome.right.data.map(({ name, total_value: total }) => [name, total?.value]);
    return { date, ...(Object.fromEntries(numbers) as object) };
  });
}
