import { pick, createRandom } from './random.mjs';

/** The percentage of each kind of operation. */
const mix = {
  'read media': 20,
  'read list': 7,
  'read insights': 7,
  'read batch': 6,
  'write batch': 5,
  comment: 17,
  reply: 7,
  like: 6,
  delete: 5,
  hide: 4,
  'publish image': 5,
  'publish carousel': 2,
  'page post': 5,
  'page comment': 4,
};

const kinds = Object.entries(mix).flatMap(([kind, share]) => Array.from({ length: share }, () => kind));

/** Creates the operations: the same list for the same seed. `at` selects the targets, by numbers from 0 to 1. */
export function createOperations({ seed, operations }) {
  const random = createRandom(seed);
  return Array.from({ length: operations }, (_, index) => ({
    n: index + 1,
    kind: pick(kinds, random()),
    client: random(),
    at: [random(), random(), random()],
    text: `soak ${seed} ${index + 1}`,
  }));
}
