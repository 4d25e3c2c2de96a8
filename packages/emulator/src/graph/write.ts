import {
  type EdgeDescription,
  isObject,
  type NodeDescription,
  type Operation,
  type Post,
  type Remove,
} from '@edgewalk/core/declare';
import { unsupportedRequest } from '../errors/failure.js';
import { checkPermissions } from '../login/auth.js';
import { isStored } from '../world/model.js';
import type { StoredObject } from '../world/store.js';
import type { WriteEffect } from './effect.js';
import { fieldsOf } from './fields.js';
import { decodeParams, unknownParams } from './params.js';
import { readNode } from './read.js';
import { resultOf } from './result.js';
import { effectContext, isForeign, type Session } from './session.js';

/** A write with its target. */
export interface Target {
  /** Undefined for edges of the root. */
  readonly subject: StoredObject | undefined;
  readonly node: NodeDescription | undefined;
  readonly edge: EdgeDescription | undefined;
}

type Change = 'create' | 'update' | 'delete';

/** Creates, updates or removes, and gives the body of the response. */
export function write(session: Session, target: Target): unknown {
  const [change, operation] = operationFor(session, target);
  checkPermissions(operation.facts, session.token, target.subject);
  const params = decodeParams(operation.params, session.request.params, session.rules.strict);
  const subject = target.subject ?? session.account;
  const effect = effectFor(session, target, change) ?? defaultWrite(session, change, target);
  const given = effect(effectContext(session, subject, params));
  const made = isStored(given) ? given : undefined;
  const body = given && !made ? given : resultOf(operation.result, made, subject);
  // Some removals have a parameter of their own that is called `fields`.
  return change === 'delete' || 'fields' in params ? body : readBack(session, body, target);
}

/**
 * What a verb means depends on the place: POST creates on an edge and updates a node. Where an edge does both, the
 * parameters decide.
 */
function operationFor(session: Session, target: Target): [Change, Post | Remove] {
  const { method, params } = session.request;
  const declared = (target.edge ?? target.node)?.declaration;
  const changes: readonly Change[] = method === 'DELETE' ? ['delete'] : ['create', 'update'];
  const offered = changes.flatMap((change): [Change, Post | Remove][] => {
    const operation: Operation | undefined = declared?.[change];
    const isWrite = operation?.kind === 'post' || operation?.kind === 'remove';
    return isWrite && !isForeign(session, operation.facts) ? [[change, operation]] : [];
  });
  const strangeness = ([, { params: codec }]: (typeof offered)[number]) => unknownParams(codec, params).length;
  const [meant] = offered.length > 1 ? offered.toSorted((a, b) => strangeness(a) - strangeness(b)) : offered;
  if (meant) return meant;
  throw unsupportedRequest(method, session.request.segments[0] ?? '');
}

const effectFor = ({ effects }: Session, { subject, edge }: Target, change: Change): WriteEffect | undefined =>
  effects.of(subject?.node, edge?.declaration.path)[change];

/** What a write does that has no effect of its own. */
function defaultWrite({ model }: Session, change: Change, { edge }: Target): WriteEffect {
  if (change === 'update') return ({ subject, params }) => void Object.assign(subject.fields, params);
  if (change === 'delete') return ({ store, subject }) => void (edge ?? store.remove(subject));
  return ({ store, subject, params }) => {
    const child = store.insert(edge ? model.kindOf(model.childOf(edge)) : subject.node, { ...params });
    if (edge) store.link(subject, edge.declaration.path, child, 'first');
    return child;
  };
}

/** A write that names fields returns the object it made or changed. */
function readBack(session: Session, body: unknown, { subject, edge }: Target): unknown {
  const fields = fieldsOf(session.request.params);
  if (fields === undefined || !isObject(body)) return body;
  const made = typeof body['id'] === 'string' ? session.store.get(body['id']) : undefined;
  const object = made ?? (edge === undefined ? subject : undefined);
  const node = object && session.model.node(object.node);
  return object && node ? readNode(session, object, node, fields) : body;
}
