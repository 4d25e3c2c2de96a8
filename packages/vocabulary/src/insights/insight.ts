import { identifier, optional } from '@edgewalk/core/declare';
import * as t from 'io-ts';

/** The value of a metric: mostly a number; a map where the metric is counted by hour or by group. */
export const InsightNumber = t.union([t.number, t.record(t.string, t.number)], 'a number or a map of numbers');

/** What every metric comes with beside its values. */
export const insightLabels = {
  /** The name of the metric. */
  name: t.string,
  /** The path of the metric: `{id}/insights/{metric}/{period}`. */
  id: optional(identifier),
  /** What one value covers; of a media always `lifetime`. */
  period: optional(t.string),
  /** The title of the metric, in the language of the token. */
  title: optional(t.string),
  /** What the metric counts, in the language of the token. */
  description: optional(t.string),
};
