import { test } from '@jest/globals';
import { acceptedByCore, callables, expectRefusals } from '@edgewalk/testing/untyped';
import * as tree from '../src/index.js';

test.each(callables(tree))('%s refuses what JavaScript passes, and says what to write', async (name, call) => {
  await expectRefusals([name, call], acceptedByCore);
});
