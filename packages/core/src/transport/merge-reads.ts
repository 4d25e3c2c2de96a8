import * as E from '../errors/either.js';
import { abortError, errorOf, formatError } from '../errors/failures.js';
import type { GraphError } from '../errors/kinds.js';
import { cancellation } from '../wire/cancellation.js';
import { onAbort } from './timeout.js';
import type { HttpRequest, HttpResponse } from '../wire/http.js';
import { batchOf, splitResponse, versionedHost } from './merged-batch.js';
import { type Send, takesCancellation } from './transport.js';

type Outcome = E.Either<GraphError, HttpResponse>;

/** A read that waits for the end of the tick, and all its callers. */
interface PendingRead {
  readonly request: HttpRequest;
  readonly callers: ((outcome: Outcome) => void)[];
}

type PendingReads = Map<string, PendingRead>;

/** Meta's limit on the requests of one batch. */
const largestBatch = 50;

/**
 * Merges the reads of one tick into one batch request. The same read is sent once for all its callers; a read
 * that fails does not fail the others.
 */
export function mergeReads(send: Send): Send {
  const groups = new Map<string, PendingReads>();
  const merge: Send = (request) => () =>
    isMergeable(request) ? new Promise((resolve) => join(request, resolve, groups, send)) : send(request)();
  return Object.assign(merge, { [takesCancellation]: true });
}

const isMergeable = ({ method, body, binary }: HttpRequest): boolean =>
  method === 'GET' && body === undefined && binary !== true;

function join(
  request: HttpRequest,
  resolve: (outcome: Outcome) => void,
  groups: Map<string, PendingReads>,
  send: Send,
): void {
  const own = request[cancellation];
  const signal = own ? undefined : request.signal;
  if (own?.ended === true || signal?.aborted === true) return resolve(E.left(abortError(request, false)));
  const stop = () => resolve(E.left(abortError(request, true)));
  own?.onEnd(stop);
  const release = onAbort(signal, stop);
  const settle = (answer: Parameters<typeof resolve>[0]) => {
    release();
    resolve(answer);
  };
  const group = groupOf(request, groups, send);
  const key = `${request.headers['authorization']} ${request.url}`;
  const pending = group.get(key);
  if (pending) pending.callers.push(settle);
  else group.set(key, { request, callers: [settle] });
}

/** Groups reads with the same host and version: each read of a batch may have a token of its own. */
function groupOf({ url }: HttpRequest, groups: Map<string, PendingReads>, send: Send): PendingReads {
  const key = versionedHost(url);
  const open = groups.get(key);
  if (open) return open;
  const group: PendingReads = new Map();
  groups.set(key, group);
  // The tick ends when timers run: every read joins until then.
  setTimeout(() => {
    groups.delete(key);
    const reads = [...group.values()];
    for (let at = 0; at < reads.length; at += largestBatch) void sendBatch(reads.slice(at, at + largestBatch), send);
  }, 0);
  return group;
}

async function sendBatch(reads: readonly PendingRead[], send: Send): Promise<void> {
  const [first] = reads;
  if (first === undefined) return;
  if (reads.length === 1) return resolveAll(first, await send(withoutSignal(first.request))());
  const outcome = await send(batchOf(reads.map(({ request }) => request)))();
  const parts = E.isLeft(outcome) ? undefined : splitResponse(outcome.right, reads.length);
  const own = byToken(reads);
  // What Meta refuses as a whole may concern the token of its sender alone.
  if (parts === undefined && E.isRight(outcome) && own.length > 1)
    return void (await Promise.all(own.map((some) => sendBatch(some, send))));
  for (const [index, read] of reads.entries())
    resolveAll(read, parts === undefined ? nameIn(outcome, read) : partOf(parts[index], read));
}

function byToken(reads: readonly PendingRead[]): readonly (readonly PendingRead[])[] {
  const groups = new Map<string | undefined, PendingRead[]>();
  for (const read of reads) {
    const token = read.request.headers['authorization'];
    groups.set(token, [...(groups.get(token) ?? []), read]);
  }
  return [...groups.values()];
}

const nameIn = (outcome: Outcome, { request }: PendingRead): Outcome =>
  E.isLeft(outcome) ? E.left(errorOf(outcome.left, request.summary, {})) : outcome;

/** Without the signal: one caller may abort while others wait for the same read. */
const withoutSignal = ({ signal: _, [cancellation]: _own, ...request }: HttpRequest): HttpRequest => request;

function resolveAll({ callers }: PendingRead, outcome: Outcome): void {
  for (const resolve of callers) resolve(outcome);
}

/** Meta omits the items that it had no time for. */
function partOf(part: HttpResponse | undefined, { request }: PendingRead): Outcome {
  if (part) return E.right(part);
  const { method, path } = request.summary;
  return E.left(formatError('empty', `${method} ${path}: the batch gave no answer for it`, request));
}
