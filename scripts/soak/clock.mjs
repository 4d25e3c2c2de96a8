const { now } = Date;
let ahead = 0;
Date.now = () => now() + ahead;

/** Advances this process's clock together with the emulator's. Timers are not affected. */
export function advanceClock(ms) {
  ahead += ms;
}
