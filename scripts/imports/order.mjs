// The order of imports: each package or folder may import only earlier rows. Names in one row must not import each
// other.

/** The packages. */
export const packageTiers = [
  ['core'],
  ['vocabulary', 'publishing'],
  ['instagram', 'facebook', 'threads', 'basic-display', 'auth'],
  ['webhooks', 'console'],
  ['emulator', 'opentelemetry', 'postgres', 'queue', 'redis'],
  ['cli'],
];

/** The folders of a package's src, from low to high; an empty list leaves its order open. */
export const folderTiers = {
  queue: ['harvest', 'posts', 'worker', 'publishing', 'harvesting'],
  core: [
    'codec',
    'wire',
    'errors',
    'transport',
    'schema',
    'request',
    'select',
    'policy',
    'limits',
    'call',
    'client',
    'declare',
  ],
  emulator: [
    'errors',
    'world',
    'http',
    'webhooks',
    'login',
    'limits',
    'faults',
    'graph',
    'objects',
    'seed',
    'effects',
    'visitors',
    'instance',
    'control',
  ],
};
