import { type LimitStore, memoryStore } from '../../../src/limits/store.js';
import type { VirtualTimer } from './virtual-timer.js';

/** A memory that several processes share: what is said arrives later, and rooms lapse. */
export function slowStore(timer: VirtualTimer, takesMs = () => 3): LimitStore {
  const memory = memoryStore();
  return {
    leaseMs: 3_000,
    async exchange(message, now) {
      await timer.sleep(takesMs());
      return memory.exchange(message, now);
    },
  };
}
