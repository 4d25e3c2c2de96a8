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

/** Creates the operations: the same ones for the same seed. `at` selects the targets, by numbers from 0 to 1. */
export function* createOperations({ seed, operations }) {
  const random = createRandom(seed);
  for (let n = 1; n <= operations; n += 1) {
    const [kind, client] = [pick(kinds, random()), random()];
    yield { n, kind, client, at: [random(), random(), random()], text: `soak ${seed} ${n}` };
  }
}
