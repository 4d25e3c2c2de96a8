// Threads: what its edges do beyond listing.
import type { ClassEffects } from '../../graph/effect.js';
import { container } from './container.js';
import { discovery } from './discovery.js';
import { insights } from './insights.js';
import { lists } from './lists.js';
import { userThreads } from './new-thread.js';
import { post } from './post.js';
import { publish } from './publish.js';
import { replies } from './replies.js';
import { search } from './search.js';

export const threadsTree: readonly ClassEffects[] = [
  ...[container, userThreads, publish].flat(),
  ...[post, replies, lists, discovery, search, insights].flat(),
];
