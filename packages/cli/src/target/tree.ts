import type { GraphApi, Login } from '@edgewalk/core';
import { describe, type Description, type GraphEdge, type GraphNode } from '@edgewalk/core/declare';
import type { Connection } from '../connection/connect.js';
import type { TreeName } from '../connection/connection-options.js';

/** A tree for the account of a connection. */
export interface Tree {
  readonly name: TreeName;
  readonly api: GraphApi;
  readonly description: Description;
  /** The tree for another account. */
  readonly forAccount: (userId: string) => GraphApi;
}

export type Member = GraphNode | GraphEdge;

/** The trees that the login may use, the preferred one first. Each is loaded when it is reached. */
export async function* openTrees(connection: Connection, preferred: TreeName = 'instagram'): AsyncGenerator<Tree> {
  const reached = treesOf[connection.login];
  const first = reached.filter((name) => name === preferred);
  const others = reached.filter((name) => name !== preferred);
  for (const name of [...first, ...others]) yield await openTree(name, connection);
}

/** The trees that a login reaches. */
const treesOf: Readonly<Record<Login, readonly TreeName[]>> = {
  facebook: ['instagram', 'facebook'],
  instagram: ['instagram'],
  threads: ['threads'],
};

async function openTree(name: TreeName, { options, account }: Connection): Promise<Tree> {
  if (name === 'facebook') {
    const { Facebook } = await import('@edgewalk/facebook');
    const api = new Facebook(options);
    return { name, api, description: describe(api), forAccount: () => api };
  }
  if (name === 'threads') {
    const { Threads } = await import('@edgewalk/threads');
    const api = new Threads(options);
    return { name, api, description: describe(api), forAccount: () => api };
  }
  const { Instagram } = await import('@edgewalk/instagram');
  const forAccount = (userId: string) => new Instagram({ ...options, userId });
  const api = account === undefined ? new Instagram(options) : forAccount(account);
  return { name, api, description: describe(api), forAccount };
}
