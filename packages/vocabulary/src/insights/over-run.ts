import type { CallOptions, GraphError, PagedCall, Raw } from '@edgewalk/core';
import { type Either, isLeft, isRight, right } from '@edgewalk/core/declare';
import type { WindowInsights } from './merge.js';
import type { Window } from './span.js';

/** A metric that is missing in the result, for a part of the range or for all of it. */
export interface OmittedMetric extends Window {
  readonly metric: string;
  /** Why: a complaint about the query, or the text of Meta's error. */
  readonly reason: string;
  /** Meta's error; absent where the metric was not sent. */
  readonly error?: GraphError;
}

/** What reads the insights of one object. */
export interface InsightsReader<Item> {
  /** Such as `UserInsights.over`. */
  readonly operation: string;
  /** The longest range that Meta takes in one call. */
  readonly maxDays: number;
  /** Makes the call of some metrics and a range; throws an `InvalidArgumentError` for what does not fit. */
  readonly get: (query: Readonly<Record<string, unknown>>, options: CallOptions) => PagedCall<Item>;
  /** What metrics must have in common to be read in one call. */
  readonly groupOf: (metric: string | Raw) => string;
}

export const nameOf = (metric: string | Raw): string => (typeof metric === 'string' ? metric : metric.name);

/** Errors that another metric would meet as well. */
const general: ReadonlySet<GraphError['_tag']> = new Set<GraphError['_tag']>([
  'AccessTokenError',
  'RateLimitError',
  'NetworkError',
  'TimeoutError',
  'AbortError',
  'NotFoundError',
  'PermissionError',
]);

interface Job {
  readonly metrics: readonly (string | Raw)[];
  /** The beginning of the whole range. */
  readonly since: number;
  readonly options: CallOptions;
}

/** The reading of one range, part by part. */
export class OverRun<Item extends { readonly name: string }> {
  readonly windows: WindowInsights<Item>[] = [];
  readonly omitted: OmittedMetric[] = [];
  readonly #reader: InsightsReader<Item>;
  readonly #query: Readonly<Record<string, unknown>>;
  readonly #job: Job;
  readonly #dropped = new Set<string | Raw>();

  constructor(reader: InsightsReader<Item>, query: Readonly<Record<string, unknown>>, job: Job) {
    this.#reader = reader;
    this.#query = query;
    this.#job = job;
  }

  /** The error that no metric got past, where it is not one about metrics. */
  get failure(): GraphError | undefined {
    const isEmpty = this.windows.every(({ data }) => data.length === 0);
    if (!isEmpty || this.#dropped.size < this.#job.metrics.length) return undefined;
    const errors = this.omitted.flatMap(({ error }) => error ?? []);
    return errors.some(({ _tag }) => _tag === 'InvalidParameterError') ? undefined : errors[0];
  }

  /** Reads a part of the range. A metric that is refused here is not asked for in earlier parts. */
  async read(window: Window): Promise<Either<GraphError, void>> {
    const data: Item[] = [];
    for (const group of this.#groups()) {
      const found = await this.#readGroup(group, window);
      if (isLeft(found)) return found;
      data.push(...found.right);
    }
    this.windows.unshift({ ...window, data });
    return right(undefined);
  }

  #groups(): readonly (readonly (string | Raw)[])[] {
    const groups = new Map<string, (string | Raw)[]>();
    for (const metric of this.#job.metrics) {
      if (this.#dropped.has(metric)) continue;
      const key = this.#reader.groupOf(metric);
      groups.set(key, [...(groups.get(key) ?? []), metric]);
    }
    return [...groups.values()];
  }

  /** Reads metrics together; where that fails, one by one, so that one costs no other. */
  async #readGroup(group: readonly (string | Raw)[], window: Window): Promise<Either<GraphError, readonly Item[]>> {
    const query = { ...this.#query, ...window, metric: group };
    const page = await this.#reader.get(query, this.#job.options).either();
    if (isRight(page)) return right(page.right.data);
    const [metric, ...others] = group;
    if (metric === undefined || general.has(page.left._tag)) return page;
    if (others.length === 0) return this.#drop(metric, page.left, window);
    const items: Item[] = [];
    for (const one of group) {
      const found = await this.#readGroup([one], window);
      if (isLeft(found)) return found;
      items.push(...found.right);
    }
    return right(items);
  }

  #drop(metric: string | Raw, error: GraphError, { until }: Window): Either<GraphError, readonly Item[]> {
    const { since } = this.#job;
    this.#dropped.add(metric);
    this.omitted.push({ metric: nameOf(metric), reason: error.message, error, since, until });
    return right([]);
  }
}
