import { expect, test } from '@jest/globals';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { joinedSignal } from '../../src/transport/joined-signal.js';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

// Node 20 collects a signal of AbortSignal.timeout() that was only given to AbortSignal.any(), and it never aborts.
test('a time that nobody else keeps ends what it was joined to', async () => {
  const whole = new AbortController();
  const ended = new Promise((resolve) => {
    joinedSignal(AbortSignal.timeout(200), whole.signal).addEventListener('abort', resolve);
  });
  for (let round = 0; round < 5; round += 1) {
    await new Promise((resolve) => void setTimeout(resolve, 20));
    collect();
  }
  expect(await ended).toMatchObject({ type: 'abort' });
}, 5_000);
