import { UsageError } from '../arguments/usage-error.js';

/** A path as Meta writes it: `me/media`, `v25.0/17895695668004550/comments`. */
export interface UrlAddress {
  readonly kind: 'url';
  readonly version: string | undefined;
  readonly segments: readonly string[];
}

/** A path as the tree writes it: `user.media`, `media(17895695668004550).comments`. */
export interface TreeAddress {
  readonly kind: 'tree';
  readonly root: string;
  readonly id: string | undefined;
  readonly edges: readonly string[];
}

export type Address = UrlAddress | TreeAddress;

const treeForm = /^([A-Za-z]\w*)(?:\(([^()]*)\))?((?:\.\w+)*)$/;

/** Reads the PATH of a command line. */
export function readAddress(text: string): Address {
  const match = treeForm.exec(text);
  // A word alone is read as a path, which the tree's roots are looked up for as well.
  if (match === null || (match[2] === undefined && match[3] === '')) return readUrl(text);
  const [, root = '', id, edges = ''] = match;
  if (id !== undefined && !/^['"]?[\w.:-]+['"]?$/.test(id))
    throw new UsageError(`${root}(…): write an id in the brackets`);
  return { kind: 'tree', root, id: id?.replaceAll(/['"]/g, ''), edges: edges.split('.').slice(1) };
}

function readUrl(text: string): UrlAddress {
  if (/^\w+:\/\//.test(text)) throw refuse('write the path alone, such as me/media, and no address of a host');
  if (/[?#]/.test(text)) throw refuse('write it without a query: parameters follow as key=value');
  const parts = text.replace(/^\//, '').replace(/\/$/, '').split('/');
  if (parts.includes('..') || parts.includes('.')) throw refuse("it begins at Meta's root, and has no . and .. in it");
  if (parts.includes('')) throw refuse('write what to read, such as me/media or user.media');
  if (parts.some((part) => !/^[\w.:=~@$+-]+$/.test(part))) throw refuse('write ids and names, separated by slashes');
  const [first = '', ...others] = parts;
  return /^v\d+\.\d+$/.test(first)
    ? { kind: 'url', version: first, segments: others }
    : { kind: 'url', version: undefined, segments: parts };
}

const refuse = (advice: string): UsageError => new UsageError(`PATH: ${advice}`);
