import type { Instagram } from '@edgewalk/instagram';
import { UsageError } from '../arguments/usage-error.js';
import type { ExportOptions } from '../commands/export.js';
import { checkDayMetrics, dayMetrics, readableMetrics, readDays } from '../insights/account-days.js';
import { datesBetween, lastDays } from '../insights/days.js';
import type { Context } from '../terminal/context.js';
import type { Portion, Position, Source } from './source.js';

/** Days that are read together. */
const together = 10;

/** The numbers of the account, a row for each day, the earliest first. */
export async function insightsSource(api: Instagram, options: ExportOptions, context: Context): Promise<Source> {
  const { metrics: asked = dayMetrics } = options;
  checkDayMetrics(asked);
  const dates = datesOf(options, context.now());
  const { id } = await api.user.get({ fields: ['id'] });
  const columns = ['date', ...asked];
  return {
    columns,
    key: 'date',
    identity: JSON.stringify(['insights', id, columns, dates[0], options.until ?? options.days]),
    noun: 'days',
    total: dates.length,
    portions: (from) => readAll(api, { asked, dates }, { from, context }),
  };
}

function datesOf({ days, since, until }: ExportOptions, now: number): readonly string[] {
  if (days !== undefined && since !== undefined) throw new UsageError('--days: give it or --since');
  const recent = lastDays(days ?? 30, now);
  const last = recent.at(-1) ?? '';
  if (since === undefined) {
    if (until !== undefined) throw new UsageError('--until: it goes with --since');
    return recent;
  }
  const dates = datesBetween(since, until === undefined || until > last ? last : until);
  if (dates.length === 0) throw new UsageError(`--since: the last day that is over is ${last}: write one up to that`);
  return dates;
}

/** How far it is: the last day that was written. */
async function* readAll(
  api: Instagram,
  { asked, dates }: { readonly asked: readonly string[]; readonly dates: readonly string[] },
  { from, context }: { readonly from: Position | undefined; readonly context: Context },
): AsyncGenerator<Portion, void> {
  const last = from?.['date'];
  const left = typeof last === 'string' ? dates.filter((each) => each > last) : dates;
  const date = left.at(-1);
  if (date === undefined) return;
  const onOmitted = (metric: string, reason: string) => context.writeError(`edgewalk: ${metric} is missing: ${reason}`);
  const metrics = await readableMetrics(api, asked, { date, onOmitted });
  for (let at = 0; at < left.length; at += together) {
    const part = left.slice(at, at + together);
    yield { rows: await readDays(api, metrics, part), position: { date: part.at(-1) } };
  }
}
