import { type EdgeDescription, type NodeDescription, nothing } from '@edgewalk/core';
import { authenticate, checkPermissions, type TokenRecord } from './auth.js';
import { GraphFailure, syntaxError, unknownAlias, unknownField, unsupportedRequest } from './errors.js';
import { fieldsOf } from './fields.js';
import { typeName } from './model.js';
import { decodeParams, textParam } from './params.js';
import { readList, readNode } from './read.js';
import { type Incoming, refuseRetired } from './request.js';
import { find, isForeign, type Session, type World } from './session.js';
import type { StoredObject } from './store.js';
import { tokenEndpoint } from './token-info.js';
import { isBasicDisplay, treeOf } from './trees.js';
import { write } from './write.js';

/** Answers one request with the body of a success, or throws what Meta would answer instead. */
export function route(world: World, request: Incoming): unknown {
  const session = openSession(world, request);
  refuseRetired(request.params);
  // PUT is taken for POST in batches; no other verb has a meaning.
  if (!/^(GET|POST|PUT|DELETE)$/.test(request.method))
    throw unsupportedRequest(request.method, request.segments[0] ?? '');
  const [first, path, ...rest] = request.segments;
  const { model } = session;
  const aboutToken = isBasicDisplay(session.token) ? undefined : tokenEndpoint(session);
  if (aboutToken) return aboutToken(session);
  if (first === undefined) throw unsupportedRequest(request.method, '');
  if (rest.length > 0) throw syntaxError(`Unknown path components: /${rest.join('/')}`);
  const rootEdge = path === undefined ? model.rootEdge(first) : undefined;
  if (rootEdge) return onEdge(session, undefined, undefined, rootEdge);
  const { object, node } = target(session, first);
  return path === undefined ? onNode(session, object, node) : onPath(session, object, node, path);
}

/** More than any page of a sensible request holds. */
const mostObjects = 10_000;

function openSession(world: World, request: Incoming): Session {
  const token = authenticate(request, world);
  const budget = { objects: mostObjects };
  const model = treeOf(world.trees, token);
  return { ...world, request, token, model, account: accountOf(world, token), budget };
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
  throw object || /^\d/.test(id) || id === 'me'
    ? unsupportedRequest(session.request.method, id)
    : unknownAlias(id);
}

function onNode(session: Session, object: StoredObject, node: NodeDescription): unknown {
  if (session.request.method !== 'GET') return write(session, { subject: object, node, edge: undefined });
  if (!session.model.isReadable(object.node, session.token.login)) throw unsupportedRequest('get', object.id);
  const { get } = node.declaration;
  checkPermissions(get.kind === 'read' ? get.facts : {}, session.token);
  decodeParams(get.kind === 'read' ? get.params : nothing, session.request.params);
  return readNode(session, object, node, fieldsOf(session.request.params));
}

function onPath(session: Session, object: StoredObject, node: NodeDescription, path: string): unknown {
  const edge = session.model.edge(node, path);
  if (edge) return onEdge(session, object, node, edge);
  if (session.request.method !== 'GET') throw unsupportedRequest(session.request.method, object.id);
  throw unknownField(path, typeName(node.declaration.name));
}

function onEdge(
  session: Session,
  parent: StoredObject | undefined,
  node: NodeDescription | undefined,
  edge: EdgeDescription,
): unknown {
  const { method, params } = session.request;
  if (method !== 'GET') return write(session, { subject: parent, node, edge });
  const { get, path } = edge.declaration;
  if (get.kind !== 'pages') throw unsupportedRequest(method, parent?.id ?? path);
  if (isForeign(session, get.facts)) throw unknownField(path, typeName(node?.declaration.name ?? 'Root'));
  checkPermissions(get.facts, session.token);
  const decoded = decodeParams(get.params, params);
  return readList(session, { parent, node, edge, params: texts(params), decoded, cursorsOnly: false });
}

function texts(params: Incoming['params']): Record<string, string> {
  const entries = Object.keys(params).map((name) => [name, textParam(params, name)] as const);
  return Object.fromEntries(entries.filter((entry): entry is [string, string] => entry[1] !== undefined));
}
