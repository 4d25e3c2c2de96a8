// limits: keeps calls under Meta's allowances. Loaded only by importers of this subpath; a client accepts any `Limiter`.
import { steadyTimer, type Timer } from '../policy/timer.js';
import type { Limiter } from './limiter.js';
import { checkLimitOptions, type LimitOptions } from './options.js';
import { PacedLimiter } from './paced-limiter.js';

export type { StoreEvent } from './desk.js';
export type { Hold, WaitReason } from './grant.js';
export type { LimitedCall, Limiter } from './limiter.js';
export type { ResponseObservation } from './observation.js';
export type { LimitOptions, WaitEvent } from './options.js';
export type { Delay, Pacing, Policy } from './policy.js';
export { type Answer, type Ask, type LimitStore, memoryStore, type Message, type Reply } from './store.js';

/**
 * Makes a limiter, which keeps calls under Meta's limits. Clients with the same limiter share its state.
 *
 * @example new Instagram({ accessToken, limits: limiter() });
 * @example limiter({ policy: { 50: '2s', 80: '20s', 95: '5m' } });
 */
export function limiter(options: LimitOptions = {}, timer: Timer = steadyTimer): Limiter {
  checkLimitOptions(options);
  return new PacedLimiter(options, timer);
}
