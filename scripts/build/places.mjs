// Which modules share a file. Node parses all of a file that it reads, so what a single edge needs shall not stand beside
// the rest of a large package. A wrong place costs time, and nothing else.
import { modulesOf } from '../packages.mjs';

/** What most edges need as soon as they are declared. */
const early = {
  '@edgewalk/core': [
    'codec',
    'declaration',
    'edge',
    'file',
    'graph',
    'index',
    'member',
    'node',
    'operations',
    'ordered-check',
    'parameters',
    'place',
    'record-check',
    'variants',
  ],
  '@edgewalk/facebook': [
    'permissions',
    'shared-edges/comments',
    'shared-edges/likes',
    'shared-edges/picture',
    'values/location',
    'values/profiles',
  ],
  '@edgewalk/instagram': ['permissions', 'values/username'],
};

/** Fewer modules in a folder are not worth a file of their own. */
const FEW = 8;

/** Tells the file of each module. Small packages have only one. */
export function placesOf(target) {
  const first = early[target.manifest.name];
  if (first === undefined) return () => 'all';
  const folders = modulesOf(target).map(folderOf);
  return (module) => {
    if (first.includes(module)) return 'early';
    const folder = folderOf(module);
    if (folder === '') return 'top';
    return folders.filter((other) => other === folder).length < FEW ? 'small' : folder;
  };
}

const folderOf = (module) => (module.includes('/') ? module.split('/')[0] : '');
