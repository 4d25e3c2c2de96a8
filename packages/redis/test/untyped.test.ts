import { expect, test } from '@jest/globals';
import { callables, expectRefusals } from '@edgewalk/testing/untyped';
import * as redis from '../src/index.js';

test.each(callables(redis))('%s refuses what JavaScript passes, and says what to write', async (name, call) => {
  await expectRefusals([name, call]);
});

test('redisStore refuses options that are wrong', () => {
  const commands = { eval: async () => 1, evalsha: async () => 1 };
  for (const options of [null, 5, { prefix: 5 }, { prefix: '{a}' }, { prefx: 'a' }])
    expect(() => redis.redisStore(commands, options as never)).toThrow(/^redisStore: (give|prefix: write|there is no)/);
});
