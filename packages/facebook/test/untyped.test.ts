import { expect, test } from '@jest/globals';
import { acceptedByCore, callables, expectRefusals, untyped } from '@edgewalk/testing/untyped';
import * as tree from '../src/index.js';

test.each(callables(tree))('%s refuses what JavaScript passes, and says what to write', async (name, call) => {
  await expectRefusals([name, call], {
    ...acceptedByCore,
    // The failure of something else has no checkpoint, and no findings.
    checkpointOf: untyped,
    findingsIn: untyped,
    // It takes no arguments.
    memoryCheckpoints: untyped,
  });
});

test.each([undefined, null, 5, {}, [], '', 'EAAGm0PX4ZCpsBA1234567890'])('an id that is none is refused: %j', (id) => {
  const fb = new tree.Facebook({ accessToken: 'EAAtoken' });
  for (const act of [() => fb.page(id as never), () => fb.asPage(id as never), () => fb.post(id as never)]) {
    expect(act).toThrow(/^(Page|Post): .*(give an id|write the id)/);
    expect(act).not.toThrow('EAAGm0PX4ZCpsBA');
  }
});
