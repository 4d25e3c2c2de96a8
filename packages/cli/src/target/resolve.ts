import { GraphClient, type Version } from '@edgewalk/core';
import { UsageError } from '../arguments/usage-error.js';
import type { Connection } from '../connection/connect.js';
import type { TreeName } from '../connection/connection-options.js';
import type { Address } from './address.js';
import { findByPath } from './find-by-path.js';
import { findInTree } from './find-in-tree.js';
import type { Target } from './target.js';
import { openTrees } from './tree.js';

/** Finds what an address names: in the trees, else as a path that is sent raw. */
export async function resolve(address: Address, given: Connection, preferred?: TreeName): Promise<Target> {
  const version = address.kind === 'url' ? address.version : undefined;
  // The client refuses a version that it does not know.
  const connection =
    version === undefined ? given : { ...given, options: { ...given.options, version: version as Version } };
  const roots: string[] = [];
  for await (const tree of openTrees(connection, preferred)) {
    const found = address.kind === 'tree' ? findInTree(tree, address) : findByPath(tree, address);
    if (found) return found;
    roots.push(...tree.description.roots.map(({ property }) => property));
  }
  if (address.kind === 'url')
    return { kind: 'raw', path: address.segments.join('/'), client: new GraphClient(connection.options) };
  throw new UsageError(`there is no root ${address.root}: edgewalk describe lists them`, {
    mistake: { word: address.root, allowed: roots },
  });
}
