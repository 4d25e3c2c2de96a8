// Metrics and the parameters they are requested with: what both trees share.
export * from './insights/insight.js';
export * from './insights/metric.js';
export * from './insights/names.js';
export * from './insights/rule.js';
export * from './insights/checks.js';
export * from './insights/span.js';
