import type { IncomingHttpHeaders } from 'node:http';
import type { EdgeDescription, NodeDescription, Operation } from '@edgewalk/core/declare';
import { invalid, unsupportedRequest } from '../errors/failure.js';
import type { Measured } from '../http/body.js';
import type { Incoming } from '../http/request.js';
import { authenticate } from '../login/auth.js';
import { treeOf } from '../world/trees.js';
import type { GraphWorld } from './session.js';

/** Takes the bytes of a file, or the address where it is to be fetched. */
export function upload(world: GraphWorld, request: Incoming, { size: received, head }: Measured): object {
  const { headers, method, segments } = request;
  // An upload has only a token, in a header, and cannot carry a proof.
  const token = authenticate({ ...request, proved: request.token }, world);
  const id = segments.at(-1) ?? '';
  const subject = world.store.get(id);
  const node = subject && treeOf(world.trees, token).node(subject.node);
  const effect = subject && world.effects.of(subject.node).upload;
  if (method !== 'POST' || !subject || !effect || !takes(node, segments[0])) throw unsupportedRequest(method, id);
  const context = { clock: world.clock, store: world.store, subject };
  const { file_url: fileUrl } = headers;
  if (typeof fileUrl === 'string') return effect(context, { offset: 0, size: 0, received: 0, fileUrl });
  const [offset, size] = [numberIn(headers, 'offset'), numberIn(headers, 'file_size')];
  return effect(context, { offset, size, received, head });
}

/** True where a node, or an edge of it, is declared to take files under this path. */
function takes(node: NodeDescription | undefined, path: string | undefined): boolean {
  const members: readonly (NodeDescription | EdgeDescription)[] = node ? [node, ...node.edges] : [];
  const writes = members.flatMap(({ declaration }): Operation[] => [declaration.create, declaration.update]);
  return writes.some((write) => write.kind === 'post' && write.facts.upload === path);
}

function numberIn(headers: IncomingHttpHeaders, name: string): number {
  const value = Number(headers[name]);
  if (headers[name] === undefined || !Number.isInteger(value)) throw invalid(`The header ${name} is required`);
  return value;
}
