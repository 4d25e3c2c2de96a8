// look: what is sent, held against what Meta takes, before it is sent. A surface declares its limits, probe.ts reads what a
// file is, and judge.ts compares.
export type { MediaFacts } from './facts.js';
export type { Finding } from './finding.js';
export { findingsOf } from './judge.js';
export {
  day,
  type Limit,
  type SurfaceLimits,
  megabyte,
  type Named,
  type Quantity,
  type Bounds,
  type Severity,
} from './limits.js';
export { type Look } from './look.js';
export { probe } from './probe.js';
export { limitWords, ruleNames } from './words.js';
