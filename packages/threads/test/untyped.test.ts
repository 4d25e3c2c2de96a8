import { expect, test } from '@jest/globals';
import { acceptedByCore, callables, expectRefusals, untyped } from '@edgewalk/testing/untyped';
import * as tree from '../src/index.js';

const textFunctions = [
  'hashtagsIn',
  'isAllCapitals',
  'lengthOf',
  'lengthWithEmojiBytes',
  'linksIn',
  'mentionsIn',
  'uniqueLinksIn',
];

test.each(callables(tree))('%s refuses what JavaScript passes, and says what to write', async (name, call) => {
  await expectRefusals([name, call], {
    ...acceptedByCore,
    // The failure of something else has no checkpoint, and no findings.
    checkpointOf: untyped,
    findingsIn: untyped,
    // It takes no arguments.
    memoryCheckpoints: untyped,
    ...Object.fromEntries(textFunctions.map((each) => [each, ['x']])),
  });
});

test.each([null, 5, {}, [], '', 'a/b'])('a userId that is none is refused: %j', (userId) => {
  const given = { accessToken: 'THtoken', userId: userId as never };
  expect(() => new tree.Threads(given)).toThrow(/userId: .*(give an id|give the id|write the id)/);
});

test.each([undefined, null, 5, {}, [], '', 'THAA0PX4ZCpsBA1234567890'])('an id that is none is refused: %j', (id) => {
  const api = new tree.Threads({ accessToken: 'THtoken' });
  expect(() => api.post(id as never)).toThrow(/^Post: .*(give an id|write the id)/);
  expect(() => api.post(id as never)).not.toThrow('THAA0PX4ZCpsBA');
});
