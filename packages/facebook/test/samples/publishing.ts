import type { Samples } from '../samples.js';

/** What the operations of this part of the tree are tried with. */
export const publishing: Samples = {};
