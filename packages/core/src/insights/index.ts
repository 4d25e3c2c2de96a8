// What is counted, and how it is asked for: what the trees have in common.
export * from './insight.js';
export * from './metric.js';
export * from './names.js';
export * from './ruled.js';
export * from './rules.js';
export * from './span.js';
