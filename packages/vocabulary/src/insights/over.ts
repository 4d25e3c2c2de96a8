import { type Call, type CallOptions, InvalidArgumentError, Raw, type Time } from '@edgewalk/core';
import { composedCall, isLeft, left, right } from '@edgewalk/core/declare';
import { type MergedInsight, mergeWindows } from './merge.js';
import type { OneOrMore } from './names.js';
import { type InsightsReader, nameOf, type OmittedMetric, OverRun } from './over-run.js';
import { secondsOf, type Window, windowsOf } from './span.js';

/** Metrics over a range of any length. */
export interface OverQuery<Metric> {
  /** The metrics; they need not fit together. */
  readonly metric: OneOrMore<Metric | Raw>;
  /** The beginning, included: a Date, unix seconds or an ISO 8601 text. */
  readonly since: Date | number | string;
  /** The end, such as `since`; now by default. */
  readonly until?: Time;
}

/** The metrics over the whole range, and what is missing of it. */
export interface InsightsOver<Item> {
  /** The metrics, each over the whole range. */
  readonly data: readonly MergedInsight<Item>[];
  /** What is missing, and why. */
  readonly omitted: readonly OmittedMetric[];
}

/**
 * Reads a range of any length, in parts that Meta takes and the latest first, so that what Meta no longer keeps does not
 * cost what it has. Metrics that Meta refuses are left out and named.
 */
export function insightsOver<Item extends { readonly name: string }>(
  reader: InsightsReader<Item>,
  { metric, since, until = Date.now() / 1000, ...rest }: OverQuery<string> & Readonly<Record<string, unknown>>,
  options: CallOptions = {},
): Call<InsightsOver<Item>> {
  const { operation, maxDays } = reader;
  const range = readRange(operation, since, until);
  const unfit = new Map<string, string>();
  const metrics = [metric].flat() as readonly (string | Raw)[];
  if (metrics.length === 0) throw new InvalidArgumentError(operation, 'metric: name one at least');
  const fit = metrics.filter((name) => fits(reader, name, { ...rest, ...range }, unfit));
  const call = composedCall<InsightsOver<Item>>({ operation, method: 'GET', path: 'insights' }, (given) => async () => {
    const run = new OverRun(reader, rest, { metrics: fit, since: range.since, options: given });
    for (const window of windowsOf(range.since, range.until, maxDays)) {
      const read = await run.read(window);
      if (isLeft(read)) return read;
    }
    if (run.failure) return left(run.failure);
    const refused = [...unfit].map(([name, reason]) => ({ metric: name, reason, ...range }));
    return right({ data: mergeWindows(run.windows), omitted: [...refused, ...run.omitted] });
  });
  return Object.keys(options).length > 0 ? call.with(options) : call;
}

function readRange(operation: string, since: Time, until: Time): Window {
  const [from, to] = [secondsOf(since), secondsOf(until)];
  const form = 'write a Date, unix seconds or a text such as 2026-01-31';
  if (from === undefined) throw new InvalidArgumentError(operation, `since: ${form}`);
  if (to === undefined) throw new InvalidArgumentError(operation, `until: ${form}`);
  if (from > to) throw new InvalidArgumentError(operation, 'since, until: since lies after until: exchange them');
  return { since: Math.floor(from), until: Math.floor(to) };
}

/** Complaints about one metric; all others are about the query as a whole. */
const aboutMetric = /^(metric|breakdown|timeframe|since, until): /;

/** Checks one metric by making its call, which sends nothing. */
function fits<Item>(
  { get, operation, maxDays }: InsightsReader<Item>,
  metric: string | Raw,
  query: Readonly<Record<string, unknown>> & Window,
  unfit: Map<string, string>,
): boolean {
  const [window] = windowsOf(query.since, query.until, maxDays);
  try {
    void get({ ...query, metric, ...window }, {});
    return true;
  } catch (error) {
    if (!(error instanceof InvalidArgumentError)) throw error;
    const isName = typeof metric === 'string' || metric instanceof Raw;
    if (!isName || !aboutMetric.test(error.advice)) throw new InvalidArgumentError(operation, error.advice);
    unfit.set(nameOf(metric), error.advice.replace(/^metric: /, ''));
    return false;
  }
}
