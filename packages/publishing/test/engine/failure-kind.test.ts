import { expect, test } from '@jest/globals';
import * as core from '@edgewalk/core';
import { failureKind } from '../../src/engine/failure-kind.js';

const details = { message: 'm', retry: 'never', advice: 'a' } as const;

// What Meta's pages say of a publication that fails so: only what is refused before anything is done is sure. A duplicate
// and a block can be the answer to the first attempt that was lost.
test.each<[core.GraphError, string]>([
  [new core.InvalidParameterError(details), 'refused'],
  [new core.NotFoundError(details), 'uncertain'],
  [new core.DuplicatePostError(details), 'uncertain'],
  [new core.PolicyError(details), 'uncertain'],
  [new core.UnknownApiError(details), 'uncertain'],
  [new core.PublishingError(details), 'uncertain'],
  [new core.PublishingError({ ...details, retry: 'safe' }), 'lost'],
  [new core.TransientError({ ...details, retry: 'safe' }), 'lost'],
  [new core.AbortError({ ...details, sent: false }), 'aborted'],
])('%s', (error, kind) => {
  expect(failureKind(error)).toBe(kind);
});
