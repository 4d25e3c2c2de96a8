import * as t from 'io-ts';
import { identifier } from '../codec/values.js';
import { optional } from '../codec/record.js';

/** What was counted: mostly a number; a map where a metric is counted by hour or by group. */
export const InsightNumber = t.union(
  [t.number, t.record(t.string, t.number)],
  'a number or a map of numbers',
);

/** What every metric comes with beside its numbers. */
export const insightLabels = {
  name: t.string,
  id: optional(identifier),
  period: optional(t.string),
  title: optional(t.string),
  description: optional(t.string),
};
