// limits: keeps calls under Meta's allowances. Loaded only by importers of this subpath; a client accepts any `Limiter`.
import { systemTimer, type Timer } from '../policy/timer.js';
import type { Limiter } from './limiter.js';
import { checkLimitOptions, type LimitOptions } from './options.js';
import { PacedLimiter } from './paced-limiter.js';

export type { StoreEvent } from './fallback-store.js';
export type { LimitedCall, Limiter } from './limiter.js';
export type { ResponseObservation } from './observation.js';
export type { LimitOptions, WaitEvent } from './options.js';
export type { Delay, Pacing } from './policy.js';
export { type AllowanceState, noState } from './state.js';
export { type Change, type Decide, type LimitStore, memoryStore } from './store.js';
export type { WaitReason } from './hold.js';

/**
 * Makes a limiter, which keeps calls under Meta's limits. Clients with the same limiter share its state.
 *
 * @example new Instagram({ accessToken, limits: limiter() });
 * @example limiter({ policy: { 50: '2s', 80: '20s', 95: '5m' } });
 */
export function limiter(options: LimitOptions = {}, timer: Timer = systemTimer): Limiter {
  checkLimitOptions(options);
  return new PacedLimiter(options, timer);
}
