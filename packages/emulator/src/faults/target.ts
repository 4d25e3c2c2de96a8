import { fieldOf } from '@edgewalk/webhooks/delivery';
import type { Incoming } from '../http/request.js';
import { isBatch } from '../http/request.js';
import { kindOf, type Lookup } from '../limits/charge.js';
import type { NodeNames } from './nodes.js';
import { bringsFile } from './file-faults.js';
import type { Fault, FaultTarget } from './plan.js';

/** True for the requests that a plan means. */
export type Matcher = (request: Incoming, lookup: Lookup) => boolean;

/** Matches one segment of a target path with one of a request path. */
type Part = (segment: string, request: Incoming, lookup: Lookup) => boolean;

/** Throws for an invalid target, with what to write instead. */
export type Complain = (advice: string) => Error;

/** Parses the target of a fault. */
export function matcherOf(on: FaultTarget | undefined, fault: Fault, nodes: NodeNames, complain: Complain): Matcher {
  if ('delivery' in fault) return matchesNothing;
  const reach = reachOf(on, fault, complain);
  if (on === undefined || on === 'batch') return reach;
  const matches = on instanceof RegExp ? byExpression(on) : byPath(on, nodes, complain);
  return (request, lookup) => reach(request) && matches(request, lookup);
}

const matchesNothing: Matcher = () => false;

/** True for the deliveries that a plan means, by the names of their events. */
export function deliveryMatcherOf(
  on: FaultTarget | undefined,
  complain: Complain,
): (events: readonly string[]) => boolean {
  const name = typeof on === 'string' ? on.replace(/^delivery ?/, '') : '';
  if (name === '') return () => true;
  const [object = '', field = ''] = name.split('/');
  if (!fieldOf(object, field))
    throw complain(`'${name}' is no field of webhooks: write instagram/comments, page/feed, …`);
  return (events) => events.includes(name);
}

/** Faults of the connection concern whole requests, `nullItem` items of a batch, all others single operations. */
function reachOf(on: FaultTarget | undefined, fault: Fault, complain: Complain): (request: Incoming) => boolean {
  if ('nullItem' in fault && on === 'batch')
    throw complain('nullItem strikes the items of a batch: say which, or leave out on');
  if (on === 'batch') return isBatch;
  if ('nullItem' in fault) return ({ item }) => item !== undefined;
  if ('cut' in fault) return bringsFile;
  if (!('lost' in fault) && !('reset' in fault)) return (request) => !isBatch(request);
  return (request) => request.item === undefined && (on === undefined || !isBatch(request));
}

function byExpression({ source, flags }: RegExp): Matcher {
  // With these an expression would go on where it ended the last time.
  const expression = new RegExp(source, flags.replaceAll(/[gy]/g, ''));
  return (request) => expression.test(`${request.method} ${pathOf(request)}`);
}

/** Without version and query. */
export const pathOf = ({ segments }: Incoming): string => `/${segments.join('/')}`;

function byPath(on: string, nodes: NodeNames, complain: Complain): Matcher {
  const [, method, path] = /^(?:(GET|POST|PUT|DELETE)(?: (?=\/)|$))?(\/\S*)?$/.exec(on) ?? [];
  if (method === undefined && path === undefined)
    throw complain(`'${on}' names no requests: write them as 'POST /{ig-user}/media_publish'`);
  const parts = path === undefined ? undefined : partsOf(path, nodes, complain);
  return (request, lookup) => {
    const { segments } = request;
    if (method !== undefined && request.method !== method) return false;
    if (parts === undefined) return true;
    return parts.length === segments.length && parts.every((part, at) => part(segments[at] ?? '', request, lookup));
  };
}

function partsOf(path: string, nodes: NodeNames, complain: Complain): readonly Part[] {
  const words = path.split('/').filter(Boolean);
  checkWords(words, nodes, complain);
  return words.map((word): Part => {
    const name = nodeIn(word);
    if (name === undefined) return (segment) => word === '*' || segment === word;
    const kinds = nodes.kindsOf(name);
    return (segment, request, lookup) => kinds.includes(kindOf(lookup, request, segment) ?? '');
  });
}

const nodeIn = (word: string): string | undefined => /^\{(.+)\}$/.exec(word)?.[1];

/** A target that can match nothing is a mistake. */
function checkWords(words: readonly string[], nodes: NodeNames, complain: Complain): void {
  for (const word of words) {
    const name = nodeIn(word);
    if (/[{}?]/.test(name ?? word)) throw complain(`'${word}' is no segment: write the path without a query`);
    if (name === undefined || nodes.kindsOf(name).length > 0) continue;
    throw complain(`there is no node {${name}}; there are ${nodes.all().join(', ')}`);
  }
  const [first = '', second, ...rest] = words;
  const name = nodeIn(first);
  if (name !== undefined && second !== undefined && rest.length === 0) checkEdge(name, second, nodes, complain);
  if (name !== undefined || nodes.isAddress(first)) return;
  const owner = words.length === 1 ? nodes.withEdge(first) : undefined;
  if (owner !== undefined) throw complain(`write the node before its edge: /{${owner}}/${first}`);
  if (nodes.kindsOf(first).length > 0) throw complain(`write the node in braces: /{${first}}`);
}

function checkEdge(name: string, edge: string, nodes: NodeNames, complain: Complain): void {
  const edges = nodes.edgesOf(nodes.kindsOf(name));
  if (edge === '*' || nodeIn(edge) !== undefined || edges.includes(edge)) return;
  throw complain(`{${name}} has no edge ${edge}; it has ${edges.join(', ') || 'none'}`);
}
