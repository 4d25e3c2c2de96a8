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
  value: optional(InsightFigure),
  start_time: optional(timestamp),
  /** Lifetime values have none. */
  end_time: optional(timestamp),
  is_from_ads: optional(Group),
  is_from_followers: optional(Group),
  campaign_id: optional(identifier),
  earning_source: optional(t.string),
  engagement_source: optional(t.string),
  message_type: optional(t.string),
  messaging_channel: optional(t.string),
  monetization_tool: optional(t.string),
  recurring_notifications_entry_point: optional(t.string),
  recurring_notifications_frequency: optional(t.string),
  recurring_notifications_topic: optional(t.string),
});

/** The fields of a metric. */
export const InsightFields = record('Insight', {
  ...insightLabels,
  /** Only with `show_description_from_api_doc`. */
  description_from_api_doc: optional(t.string),
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
