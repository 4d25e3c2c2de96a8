import { optional, record, row, timestamp } from '@edgewalk/core/declare';
import { insightLabels, InsightNumber } from '@edgewalk/vocabulary/insights';
import * as t from 'io-ts';

/** One value of a time series. Values of a media have no end time. */
export const InsightValue = record('InsightValue', {
  value: optional(InsightNumber),
  end_time: optional(timestamp),
});

/** A breakdown of a total, such as `{ dimension_values: ['REEL'], value: 124 }`. */
export const InsightBreakdown = record('InsightBreakdown', {
  dimension_keys: optional(t.array(t.string)),
  results: optional(
    t.array(
      record('InsightGroup', {
        dimension_values: optional(t.array(t.string)),
        value: optional(InsightNumber),
        end_time: optional(timestamp),
      }),
    ),
  ),
});

/** The fields of a metric. */
export const InsightFields = record('Insight', {
  ...insightLabels,
  /** Of time series and of media. */
  values: optional(t.array(InsightValue)),
  /** The total, with or without breakdowns; demographics have breakdowns only. */
  total_value: optional(
    record('InsightTotal', {
      value: optional(InsightNumber),
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
