import { optional, record, row, timestamp } from '@edgewalk/core/declare';
import { insightLabels, InsightNumber } from '@edgewalk/vocabulary/insights';
import * as t from 'io-ts';

/** One value of a time series. Values of a post have no end time. */
export const InsightValue = record('InsightValue', {
  /** The number. */
  value: optional(InsightNumber),
  /** The end of the day that was counted, in ISO 8601; absent on lifetime metrics. */
  end_time: optional(timestamp),
});

/** A breakdown of a total, such as `{ dimension_values: ['US'], value: 124 }`. */
export const InsightBreakdown = record('InsightBreakdown', {
  /** The name of the breakdown. */
  dimension_keys: optional(t.array(t.string)),
  /** One row for each group. */
  results: optional(
    t.array(
      record('InsightGroup', {
        /** The group, such as `['US']`. */
        dimension_values: optional(t.array(t.string)),
        /** The number of the group. */
        value: optional(InsightNumber),
      }),
    ),
  ),
});

/** The fields of a metric. */
export const InsightFields = record('Insight', {
  ...insightLabels,
  /** The values of a time series, or the one of a post. */
  values: optional(t.array(InsightValue)),
  /** The total, or the breakdowns of demographics. */
  total_value: optional(
    record('InsightTotal', {
      /** The total; absent on demographics. */
      value: optional(InsightNumber),
      /** The breakdown of demographics. */
      breakdowns: optional(t.array(InsightBreakdown)),
    }),
  ),
  /** The clicks of each link; only of `clicks`. */
  link_total_values: optional(
    t.array(
      record('LinkClicks', {
        /** The number of clicks. */
        value: optional(InsightNumber),
        /** The address of the link. */
        link_url: optional(t.string),
      }),
    ),
  ),
});

/**
 * One metric with its values. A metric without data is missing in the response; it is not 0.
 *
 * Its fields cannot be selected: all of them are returned.
 */
export class Insight extends row({ name: 'Insight', fields: InsightFields, defaults: [] }) {}
