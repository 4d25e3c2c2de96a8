import { identifier, optional } from '@edgewalk/core/declare';
import * as t from 'io-ts';

/** The value of a metric: mostly a number; a map where the metric is counted by hour or by group. */
export const InsightNumber = t.union([t.number, t.record(t.string, t.number)], 'a number or a map of numbers');

/** What every metric comes with beside its values. */
export const insightLabels = {
  name: t.string,
  id: optional(identifier),
  period: optional(t.string),
  title: optional(t.string),
  description: optional(t.string),
};
