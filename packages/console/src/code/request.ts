import type { TreeName } from '../describe/described-tree.js';
import type { Selection } from './selection.js';

/** A request as the tree has it, from which its code is written in each form. */
export interface TreeRequest {
  readonly tree: TreeName;
  readonly root: { readonly property: string; readonly byId: boolean };
  /** The id of the node, if the root is by id. */
  readonly id?: string;
  /** The property of the edge. */
  readonly edge?: string;
  readonly verb: 'get' | 'create' | 'update' | 'delete';
  /** Whether it reads a list. */
  readonly isList: boolean;
  readonly selection: Selection;
  readonly params: Readonly<Record<string, unknown>>;
  /** The account, where the token reaches several. */
  readonly account?: string;
  /** The emulator's address; undefined for Meta's hosts. */
  readonly baseUrl?: string;
}

/** The same request as HTTP. */
export interface UrlRequest {
  readonly method: 'GET' | 'POST' | 'DELETE';
  /** Host, version and path, without a query. */
  readonly url: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/** The place in the tree: `media('17…').comments`. */
export function placeOf({ root, id = '', edge }: TreeRequest, quote = "'"): string {
  const call = root.byId ? `(${quote}${id}${quote})` : '';
  return `${root.property}${call}${edge === undefined ? '' : `.${edge}`}`;
}
