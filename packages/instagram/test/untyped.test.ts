import { expect, test } from '@jest/globals';
import { acceptedByCore, callables, expectRefusals, untyped } from '@edgewalk/testing/untyped';
import * as tree from '../src/index.js';

const textFunctions = ['hashtagsIn', 'isAllCapitals', 'lengthOf', 'linksIn', 'mentionsIn'];

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
  const given = { accessToken: 'EAAtoken', userId: userId as never };
  expect(() => new tree.Instagram(given)).toThrow(/userId: .*(give an id|give the id|write the id)/);
  expect(() => new tree.Instagram({ accessToken: 'EAAtoken' }).as({ userId: userId as never })).toThrow(/userId: /);
});

test.each([undefined, null, 5, {}, [], '', 'EAAGm0PX4ZCpsBA1234567890'])('an id that is none is refused: %j', (id) => {
  const api = new tree.Instagram({ accessToken: 'EAAtoken' });
  expect(() => api.media(id as never)).toThrow(/^Media: .*(give an id|write the id)/);
  expect(() => api.media(id as never)).not.toThrow('EAAGm0PX4ZCpsBA');
});

test('a misspelt option of the tree is told', () => {
  const given = { accessToken: 'EAAtoken', userID: '1' } as never;
  expect(() => new tree.Instagram(given)).toThrow('there is no option "userID": did you mean "userId"?');
});
