// Metrics and the parameters they are requested with: what both trees share.
export * from './insights/insight.js';
export * from './insights/metric.js';
export * from './insights/names.js';
export * from './insights/rule.js';
export * from './insights/checks.js';
export * from './insights/span.js';
export * from './insights/merge.js';
export * from './insights/over.js';
export type { InsightsReader, OmittedMetric } from './insights/over-run.js';
