import { undocumentedIn } from '@edgewalk/testing/undocumented';
import { expect, test } from '@jest/globals';
import { docs } from '../src/docs.js';
import { accountMetrics } from '../src/insights/account-metrics.js';
import { mediaMetrics } from '../src/insights/media-metrics.js';
import { Instagram } from '../src/instagram.js';

const api = new Instagram({ accessToken: 'EAA', userId: '0' });
const catalogues = { accountMetrics, mediaMetrics };

// Lower it when it falls. It does not rise: what is new is written with its sentence, then `npm run member-docs`.
test('every field, parameter and metric of the tree has a sentence', () => {
  expect(undocumentedIn(api, docs, catalogues)).toEqual([]);
});
