import type { IncomingHttpHeaders } from 'node:http';
import type { EdgeDescription, NodeDescription, Operation } from '@edgewalk/core/declare';
import { invalid, unsupportedRequest } from '../errors/failure.js';
import type { Incoming } from '../http/request.js';
import type { SentBytes } from '../http/sent-bytes.js';
import { authenticate } from '../login/auth.js';
import type { Model } from '../world/model.js';
import type { StoredObject } from '../world/store.js';
import { treeOf } from '../world/trees.js';
import type { GraphWorld } from './session.js';

/** Takes the bytes of a file, or the address where it is to be fetched; or says how much there is. */
export async function upload(world: GraphWorld, request: Incoming, bytes: SentBytes): Promise<object> {
  const { headers, method, segments } = request;
  // An upload has only a token, in a header, and cannot carry a proof.
  const token = authenticate({ ...request, proved: request.token }, world);
  const id = segments.at(-1) ?? '';
  const subject = world.store.get(id);
  const model = treeOf(world.trees, token);
  const effect = subject && effectFor(world, subject, model, request);
  if (!effect || !/^(GET|POST)$/.test(method)) throw unsupportedRequest(method, id);
  const context = { clock: world.clock, store: world.store, subject };
  if (method === 'GET') return effect.held(context);
  const { file_url: fileUrl } = headers;
  const count = (header: string) => numberIn(headers, header);
  return effect.take(context, { count, bytes, ...(typeof fileUrl === 'string' && { fileUrl }) });
}

/** What is to be done with a file for an object, or for a session of an app, at this address. */
function effectFor({ effects }: GraphWorld, subject: StoredObject, model: Model, request: Incoming) {
  const [first] = request.segments;
  if (takes(model.node(subject.node), first)) return effects.of(subject.node).upload;
  // The signature belongs to the address.
  const isSession = first === subject.id && subject.fields['signature'] === request.params['sig'];
  return isSession && model.node(application) ? effects.of(application, 'uploads').upload : undefined;
}

const application = 'facebook/Application';

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
