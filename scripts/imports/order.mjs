// Which way imports go: each may only go to what stands before it. Names in one row are not ordered, and know nothing of
// each other.

/** The packages. */
export const packageTiers = [
  ['core'],
  ['vocabulary'],
  ['instagram', 'facebook', 'basic-display', 'auth', 'webhooks'],
  ['emulator', 'opentelemetry', 'redis'],
  ['cli'],
];

/** The folders of a package's src, from low to high; an empty list leaves its order open. */
export const folderTiers = {
  core: [],
  emulator: [],
};

/** The files that may stand in one circle: the tree itself is one, since nodes and edges name each other. */
export const allowedCircles = {
  core: [],
  emulator: [],
};

/** Rules that are not kept yet: take a name out when its work is done. */
export const pending = [
  'core: circle of files',
  'core: circle of folders',
  'emulator: circle of files',
  'emulator: circle of folders',
];
