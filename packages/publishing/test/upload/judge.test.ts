import { expect, test } from '@jest/globals';
import { AccessTokenError, PermissionError, PolicyError, TransientError } from '@edgewalk/core';
import { delayAfter } from '../../src/upload/judge.js';

const details = { message: 'm', retry: 'after', advice: 'a' } as const;

// Meta's pages on errors: a block, a token and a permission need a person, however long an upload waits.
test('an upload does not go on where a person has to do something', () => {
  const needPerson = [
    new PolicyError(details),
    new AccessTokenError({ ...details, problem: 'invalid' }),
    new PermissionError({ ...details, permissions: [] }),
  ];
  for (const error of needPerson) expect(delayAfter(error, 1)).toBeUndefined();
  expect(delayAfter(new TransientError(details), 1)).toBe(2_000);
});
