const { now } = Date;
let ahead = 0;
Date.now = () => now() + ahead;

/** Moves this process's time on, as the emulator's is moved. Timers take as long as ever. */
export function moveOn(ms) {
  ahead += ms;
}
