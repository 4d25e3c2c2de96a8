import type { GraphApi } from '@edgewalk/core';
import { describe, type Description, type TreeDocs } from '@edgewalk/core/declare';

export type TreeName = 'instagram' | 'facebook' | 'threads';

/** The trees in the order in which they are shown. */
export const treeNames: readonly TreeName[] = ['instagram', 'facebook', 'threads'];

/** A tree with the sentences about it. */
export interface DescribedTree {
  readonly name: TreeName;
  readonly description: Description;
  readonly docs: TreeDocs;
}

/** All trees, the preferred one first. Each is loaded when it is reached. */
export async function* describedTrees(preferred: TreeName = 'instagram'): AsyncGenerator<DescribedTree> {
  const others = treeNames.filter((name) => name !== preferred);
  for (const name of [preferred, ...others]) yield describedTree(name);
}

/** One tree. */
export const describedTree = async (name: TreeName): Promise<DescribedTree> => ({ name, ...(await load[name]()) });

/** Nothing is sent: the declarations alone are read. */
const accessToken = 'no-token';

const load: Readonly<Record<TreeName, () => Promise<Omit<DescribedTree, 'name'>>>> = {
  async instagram() {
    const [{ Instagram }, { docs }] = await Promise.all([
      import('@edgewalk/instagram'),
      import('@edgewalk/instagram/docs'),
    ]);
    return { description: describe(new Instagram({ accessToken }) satisfies GraphApi), docs };
  },
  async facebook() {
    const [{ Facebook }, { docs }] = await Promise.all([
      import('@edgewalk/facebook'),
      import('@edgewalk/facebook/docs'),
    ]);
    return { description: describe(new Facebook({ accessToken }) satisfies GraphApi), docs };
  },
  async threads() {
    const [{ Threads }, { docs }] = await Promise.all([import('@edgewalk/threads'), import('@edgewalk/threads/docs')]);
    return { description: describe(new Threads({ accessToken }) satisfies GraphApi), docs };
  },
};
