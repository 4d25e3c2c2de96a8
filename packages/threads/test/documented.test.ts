import { undocumentedIn } from '@edgewalk/testing/undocumented';
import { expect, test } from '@jest/globals';
import { docs } from '../src/docs.js';
import { postMetrics } from '../src/insights/post-metrics.js';
import { userMetrics } from '../src/insights/user-metrics.js';
import { Threads } from '../src/threads.js';

// It does not rise: what is new is written with its sentence, then `npm run member-docs`.
test('every field, parameter and metric of the tree has a sentence', () => {
  expect(undocumentedIn(new Threads({ accessToken: 'TH' }), docs, { postMetrics, userMetrics })).toEqual([]);
});
