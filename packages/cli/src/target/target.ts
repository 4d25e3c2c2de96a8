import type { GraphClient } from '@edgewalk/core';
import type { EdgeDeclaration, NodeDeclaration } from '@edgewalk/core/declare';
import type { TreeName } from '../connection/connection-options.js';
import type { Member } from './tree.js';

/** A node or an edge of a tree. */
export interface DeclaredTarget {
  readonly kind: 'declared';
  readonly tree: TreeName;
  readonly member: Member;
  readonly declaration: NodeDeclaration | EdgeDeclaration;
  /** How a program writes it: `api.media('17…').comments`. */
  readonly expression: string;
  readonly client: GraphClient;
  /** The account that the path names. */
  readonly account?: string;
}

/** A path that no declaration describes: it is sent as it is. */
export interface RawTarget {
  readonly kind: 'raw';
  readonly path: string;
  readonly client: GraphClient;
}

export type Target = DeclaredTarget | RawTarget;
