import type { RequestEntry } from '@edgewalk/emulator';
import { asCurl } from '@edgewalk/console/code';
import { about } from '../../state/about.js';
import { linkTo } from '../../state/route.js';

const verbs = ['GET', 'POST', 'DELETE'] as const;

/** The method, where it is one that this page can send. */
export const verbOf = ({ method }: RequestEntry) => verbs.find((verb) => verb === method);

/** The request for a shell; undefined for a method that the API does not have. */
export function curlOf(entry: RequestEntry): string | undefined {
  const { path, params, version } = entry;
  const { baseUrl = location.origin, version: latest = '' } = about.value ?? {};
  const method = verbOf(entry);
  return method && asCurl({ method, url: `${baseUrl}/${version ?? latest}${path}`, params });
}

/** Where Explore shows the same request; undefined for a batch, which has no place in the trees. */
export function exploreLink(entry: RequestEntry): string | undefined {
  const { path, params, named } = entry;
  const method = verbOf(entry);
  const [subject, edge] = path.split('/').filter(Boolean);
  if (method === undefined || subject === undefined) return undefined;
  const given = Object.fromEntries(Object.entries(params).map(([name, value]) => [name, textOf(value)]));
  const [, node] = /^\/\{([\w-]+)\}/.exec(named) ?? [];
  const operation = { GET: 'get', POST: edge === undefined ? 'update' : 'create', DELETE: 'delete' }[method];
  const place = { _do: operation, ...(node !== undefined && { _node: node }) };
  return linkTo('explore', edge === undefined ? [subject] : [subject, edge], { ...given, ...place });
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));
