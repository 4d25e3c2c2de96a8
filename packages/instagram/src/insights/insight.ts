import { optional, record, row, timestamp } from '@edgewalk/core';
import { insightLabels, InsightNumber } from '@edgewalk/vocabulary/insights';
import * as t from 'io-ts';

/** One step of a time series. A media's numbers have no end. */
export const InsightValue = record('InsightValue', {
  value: optional(InsightNumber),
  end_time: optional(timestamp),
});

/** A total by groups, such as `{ dimension_values: ['REEL'], value: 124 }`. */
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

/** What Meta tells of one metric. */
export const InsightFields = record('Insight', {
  ...insightLabels,
  /** Step by step: time series, and media. */
  values: optional(t.array(InsightValue)),
  /** In one sum, with or without groups; demographics have groups only. */
  total_value: optional(
    record('InsightTotal', {
      value: optional(InsightNumber),
      breakdowns: optional(t.array(InsightBreakdown)),
    }),
  ),
});

/**
 * One metric with its numbers. A metric without data is left out of the answer; it is not 0.
 *
 * It has no fields to choose from: everything that Meta gives is there.
 */
export class Insight extends row({ name: 'Insight', fields: InsightFields, defaults: [] }) {}
