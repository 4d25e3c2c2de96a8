import { expect, test } from '@jest/globals';
import { callables, expectRefusals } from '@edgewalk/testing/untyped';
import * as emulator from '../src/index.js';

// No wire is involved: what JavaScript lets pass is refused by our own words.
test.each(callables(emulator))('%s refuses what JavaScript passes, and says what to write', async (name, call) => {
  await expectRefusals([name, call], {
    startEmulator: [undefined, {}],
    manualClock: [undefined, 5],
    // It takes no arguments.
    runningClock: [undefined, null, 5, 'x', {}, []],
  });
});

test.each([
  [{ prot: 1 }, 'there is no option "prot": did you mean "port"?'],
  [{ port: 70_000 }, 'port: write a whole number from 0 to 65535'],
  [{ port: '80' }, 'port: write'],
  [{ host: 5 }, 'host: write a host'],
  [{ seed: 'x' }, 'seed: write a whole number'],
  [{ clock: 5 }, 'clock: give manualClock() or runningClock()'],
  [{ requireProof: 'yes' }, 'requireProof: write true or false'],
  [{ closedFeatures: 'x' }, "closedFeatures: write 'served' or 'refused'"],
  [{ faults: 5 }, 'faults: give a list of plans'],
  [{ limits: 5 }, 'limits: give an object'],
])('startEmulator refuses %j', async (options, text) => {
  await expect(emulator.startEmulator(options as never)).rejects.toThrow(text);
});
