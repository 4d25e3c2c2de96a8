import { optional, record, row, timestamp } from '@edgewalk/core/declare';
import { insightLabels, InsightNumber } from '@edgewalk/vocabulary/insights';
import * as t from 'io-ts';

/** One value of a time series. Values of a media have no end time. */
export const InsightValue = record('InsightValue', {
  /** A number, or a map of numbers, as of `online_followers` by hour. */
  value: optional(InsightNumber),
  /** The end of the day that was counted, in ISO 8601; absent on lifetime metrics. */
  end_time: optional(timestamp),
});

/** A breakdown of a total, such as `{ dimension_values: ['REEL'], value: 124 }`. */
export const InsightBreakdown = record('InsightBreakdown', {
  /** The names of the breakdowns, in order; those of demographics begin with `timeframe`. */
  dimension_keys: optional(t.array(t.string)),
  /** One row for each group. */
  results: optional(
    t.array(
      record('InsightGroup', {
        /** The group, in the order of `dimension_keys`, such as `['REEL']`. */
        dimension_values: optional(t.array(t.string)),
        /** The number of the group. */
        value: optional(InsightNumber),
        /** The end of what was counted, in ISO 8601; often absent. */
        end_time: optional(timestamp),
      }),
    ),
  ),
});

/** The fields of a metric. */
export const InsightFields = record('Insight', {
  ...insightLabels,
  /** The values of a time series, or the one of a media. */
  values: optional(t.array(InsightValue)),
  /** The total, with or without breakdowns; demographics have breakdowns only. */
  total_value: optional(
    record('InsightTotal', {
      /** The total; absent on demographics. */
      value: optional(InsightNumber),
      /** One entry for each combination of breakdowns. */
      breakdowns: optional(t.array(InsightBreakdown)),
    }),
  ),
});

/**
 * One metric with its values. A metric without data is missing in the response; it is not 0.
 *
 * Its fields cannot be selected: all of them are returned.
 */
export class Insight extends row({ name: 'Insight', fields: InsightFields, defaults: [] }) {}
