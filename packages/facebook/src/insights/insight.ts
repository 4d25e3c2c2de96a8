import { identifier, optional, pages, record, row, timestamp, unsupported } from '@edgewalk/core/declare';
import { insightLabels } from '@edgewalk/vocabulary/insights';
import * as t from 'io-ts';
import { readInsights } from '../permissions.js';

/** The value of a metric: mostly a number; with groups a map; a retention graph may be a list or a map of maps. */
export type InsightFigure = number | string | InsightFigure[] | { [group: string]: InsightFigure };
export const InsightFigure: t.Type<InsightFigure> = t.recursion('a number, or numbers in groups', () =>
  t.union([t.number, t.string, t.array(InsightFigure), t.record(t.string, InsightFigure)]),
);

/** A group; Meta also returns 0 and 1, and true and false. */
const Group = t.union([t.string, t.number, t.boolean]);

/** One value. With a breakdown it also has the group that it counts. */
export const InsightValue = record('InsightValue', {
  /** A number, or a map of numbers by kind. */
  value: optional(InsightFigure),
  /** The beginning of what was counted, where Meta gives it. */
  start_time: optional(timestamp),
  /** The end of what was counted: midnight in California, in ISO 8601; absent on lifetime values. */
  end_time: optional(timestamp),
  /** With this breakdown: whether it was seen in ads. */
  is_from_ads: optional(Group),
  /** With this breakdown: whether followers saw it. */
  is_from_followers: optional(Group),
  /** With this breakdown: the ad campaign. */
  campaign_id: optional(identifier),
  /** With this breakdown: what earned the money. */
  earning_source: optional(t.string),
  /** With this breakdown: where the engagement came from, as it seems. */
  engagement_source: optional(t.string),
  /** With this breakdown: the kind of message. */
  message_type: optional(t.string),
  /** With this breakdown: Messenger or Instagram, as it seems. */
  messaging_channel: optional(t.string),
  /** With this breakdown: the tool that earned the money. */
  monetization_tool: optional(t.string),
  /** With this breakdown: where people agreed to be notified. */
  recurring_notifications_entry_point: optional(t.string),
  /** With this breakdown: how often they are notified. */
  recurring_notifications_frequency: optional(t.string),
  /** With this breakdown: what they are notified of. */
  recurring_notifications_topic: optional(t.string),
});

/** The fields of a metric. */
export const InsightFields = record('Insight', {
  ...insightLabels,
  /** What the metric counts, from Meta's documentation; only with `show_description_from_api_doc`. */
  description_from_api_doc: optional(t.string),
  /** One value for each period, or one for `lifetime`. */
  values: optional(t.array(InsightValue)),
});

/**
 * One metric with its values, over one period. A metric without data is missing in the response; it is not 0.
 *
 * Its fields cannot be selected: all of them are returned.
 */
export class Insight extends row({ name: 'Insight', fields: InsightFields, defaults: [] }) {}

/**
 * The declaration that every edge of insights shares. Each page covers a range of time; the list ends with the
 * requested range.
 */
export const insights = <Query, const Advice extends string>(query: t.Type<Query>, advice: Advice) => ({
  node: () => Insight,
  get: pages({ params: query, permissions: readInsights, paging: 'time' as const }),
  create: unsupported(advice),
  update: unsupported(advice),
  delete: unsupported(advice),
});
