import { undocumentedIn } from '@edgewalk/testing/undocumented';
import { expect, test } from '@jest/globals';
import { docs } from '../src/docs.js';
import { Facebook } from '../src/facebook.js';
import { pageMetrics } from '../src/insights/page-metrics.js';
import { postMetrics } from '../src/insights/post-metrics.js';
import { videoMetrics } from '../src/insights/video-metrics.js';

const api = new Facebook({ accessToken: 'EAA' });
const catalogues = { pageMetrics, postMetrics, videoMetrics };

// What is new is written with its sentence, then `npm run member-docs`.
test('everything in the tree has a sentence', () => {
  expect(undocumentedIn(api, docs, catalogues)).toEqual([]);
});
