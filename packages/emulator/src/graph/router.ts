// graph: what a request means: routing, reads, writes, fields, paging, batches, uploads, and the parameters and effects of a
// declaration.
import {
  type EdgeDescription,
  isObject,
  type ListFacts,
  type NodeDescription,
  nothing,
  type OperationFacts,
  type Read,
} from '@edgewalk/core/declare';
import { GraphFailure, syntaxError, unknownAlias, unknownField, unsupportedRequest } from '../errors/failure.js';
import { textParam, truthOf } from '../http/params.js';
import { refuseClosed } from '../http/closed.js';
import { type Incoming, refuseRetired } from '../http/request.js';
import { authenticate, checkPermissions } from '../login/auth.js';
import { isManaged } from '../login/page-token.js';
import { Page } from '../login/page.js';
import { tokenEndpoint } from '../login/token-info.js';
import type { TokenRecord } from '../login/token-record.js';
import type { World } from '../login/world.js';
import type { StoredObject } from '../world/store.js';
import { isBasicDisplay, treeOf } from '../world/trees.js';
import { plainAddress } from './addresses.js';
import { fieldsOf } from './fields.js';
import type { ListRequest } from './lists.js';
import { typeName } from './naming.js';
import { decodeParams } from './params.js';
import { readList, readNode, readOne } from './read.js';
import { find, type GraphWorld, isForeign, type Session } from './session.js';
import { write } from './write.js';

/** Responds to one request with the body of a success, or throws the error that Meta would send. */
export function route(world: GraphWorld, incoming: Incoming): unknown {
  const request = plainAddress(incoming);
  const session = openSession(world, request);
  // Several requests of a game are removed at once by their `ids`.
  if (request.method !== 'DELETE') refuseRetired(request.params);
  refuseClosed(request, world.clock.now(), world.rules.closedFeatures === 'refused');
  // PUT is taken for POST in batches; no other verb has a meaning.
  if (!/^(GET|POST|PUT|DELETE)$/.test(request.method))
    throw unsupportedRequest(request.method, request.segments[0] ?? '');
  const [first, path, ...rest] = request.segments;
  const aboutToken = isBasicDisplay(session.token) ? undefined : tokenEndpoint(session);
  if (aboutToken) return aboutToken(session);
  if (first === undefined) throw unsupportedRequest(request.method, '');
  const rootEdge = session.model.rootEdge(request.segments.join('/'));
  if (rootEdge) return onEdge(session, undefined, undefined, rootEdge);
  if (rest.length > 0) throw syntaxError(`Unknown path components: /${rest.join('/')}`);
  const { object, node } = target(session, first);
  return path === undefined ? onNode(session, object, node) : onPath(session, object, node, path);
}

/** More than any page of a sensible request holds. */
const mostObjects = 10_000;

function openSession(world: GraphWorld, incoming: Incoming): Session {
  const token = authenticate(incoming, world);
  const request = token.login === 'threads' ? withoutBlanks(incoming) : incoming;
  const budget = { objects: mostObjects };
  const model = treeOf(world.trees, token);
  return { ...world, request, token, model, account: accountOf(world, token), budget };
}

/** Threads takes what was not filled in for missing: Meta's own sample sends empty texts, and the word `undefined`. */
function withoutBlanks(incoming: Incoming): Incoming {
  const filled = Object.entries(incoming.params).filter(([, value]) => value !== '' && value !== 'undefined');
  return { ...incoming, params: Object.fromEntries(filled) };
}

function accountOf({ store }: World, { account }: TokenRecord): StoredObject {
  const found = store.get(account);
  if (found) return found;
  throw new GraphFailure(190, 467, 'Error validating access token: The session is invalid.');
}

function target(session: Session, id: string): { object: StoredObject; node: NodeDescription } {
  const object = find(session, id);
  const node = object && session.model.node(object.node);
  if (object && node) return { object, node };
  // Words are read as usernames of Pages; only numbers are ids.
  throw object || /^\d/.test(id) || id === 'me' ? unsupportedRequest(session.request.method, id) : unknownAlias(id);
}

function onNode(session: Session, object: StoredObject, node: NodeDescription): unknown {
  if (session.request.method !== 'GET') return write(session, { subject: object, node, edge: undefined });
  if (!session.model.isReadable(object.node, session.token.login)) throw unsupportedRequest('get', object.id);
  const { get } = node.declaration;
  if (!isOwnPage(session, object)) checkPermissions(get.kind === 'read' ? get.facts : {}, session.token, object);
  if (get.kind === 'read') refuseEnded(session, get.facts);
  decodeParams(get.kind === 'read' ? get.params : nothing, session.request.params, session.rules.strict);
  return readNode(session, object, node, fieldsOf(session.request.params));
}

/** Who may list their Pages may read one of them as well, whatever else they granted. */
const isOwnPage = (session: Session, object: StoredObject): boolean =>
  session.token.permissions.has('pages_show_list') && isManaged(session, object);

function onPath(session: Session, object: StoredObject, node: NodeDescription, path: string): unknown {
  const edge = session.model.edge(node, path);
  if (edge) return onEdge(session, object, node, edge);
  if (isMistaken(session, object, path))
    throw new GraphFailure(
      12,
      undefined,
      '(#12) singular published story API is deprecated for versions v2.4 and higher',
    );
  if (session.request.method !== 'GET') throw unsupportedRequest(session.request.method, object.id);
  throw unknownField(path, typeName(session.model.kindOf(node)));
}

/** A write that is meant for the Instagram account of a Page. Meta looks for a post under the id, in an API of long ago. */
const isMistaken = ({ model, request }: Session, object: StoredObject, path: string): boolean =>
  request.method === 'POST' && object.node === 'facebook/Page' && model.edge(model.node('User'), path) !== undefined;

function onEdge(
  session: Session,
  parent: StoredObject | undefined,
  node: NodeDescription | undefined,
  edge: EdgeDescription,
): unknown {
  const { method, params } = session.request;
  if (method !== 'GET') return write(session, { subject: parent, node, edge });
  const { get, path } = edge.declaration;
  if (get.kind !== 'pages' && get.kind !== 'read') throw unsupportedRequest(method, parent?.id ?? path);
  if (isForeign(session, get.facts)) throw unknownField(path, typeName(session.model.kindOf(node)));
  refuseEnded(session, get.facts);
  checkPermissions(get.facts, session.token, parent);
  const decoded = decodeParams(get.params, params, session.rules.strict);
  const list = { parent, node, edge, params: texts(params), decoded, cursorsOnly: false };
  return get.kind === 'pages' ? readNamedList(session, list, get.facts) : onObject(session, list, get);
}

/** Refuses a retired operation, where the emulator is to do so. */
function refuseEnded({ rules, clock }: Session, { retired }: OperationFacts): void {
  if (rules.closedFeatures === 'served' || retired === undefined || clock.now() < Date.parse(retired.on)) return;
  throw new GraphFailure(12, undefined, `(#12) This endpoint has been deprecated since ${retired.on}`);
}

/** A list, in the member that it has at Meta; without that member where it is empty. */
function readNamedList(session: Session, request: ListRequest, { list: name }: ListFacts): object {
  const page = readList(session, request);
  if (name === undefined) return page;
  const { data = [], paging } = page as { readonly data?: readonly unknown[]; readonly paging?: object };
  return { ...(data.length > 0 && { [name]: data }), ...(paging && { paging }) };
}

/** An object at the URL of an edge. Where Meta has a file behind it, only `redirect=0` shows the object itself. */
function onObject(session: Session, list: ListRequest, { facts }: Read): unknown {
  const { redirect } = list.params;
  const leadsOn = facts.always?.['redirect'] === false && truthOf(redirect) !== false;
  const found = readOne(session, list);
  if (found === undefined && facts.nullable === true) return null;
  if (found === undefined) throw unsupportedRequest('get', list.parent?.id ?? '');
  const inner = isObject(found['data']) ? found['data'] : found;
  if (!leadsOn || typeof inner['url'] !== 'string') return found;
  return new Page(302, '', { 'content-type': 'image/png', location: inner['url'] });
}

function texts(params: Incoming['params']): Record<string, string> {
  const entries = Object.keys(params).map((name) => [name, textParam(params, name)] as const);
  return Object.fromEntries(entries.filter((entry): entry is [string, string] => entry[1] !== undefined));
}
