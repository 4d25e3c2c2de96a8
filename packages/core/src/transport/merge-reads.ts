import * as E from '../errors/either.js';
import { aborted, formatError } from '../errors/failures.js';
import type { GraphError } from '../errors/kinds.js';
import { cancellation } from '../wire/cancellation.js';
import type { HttpRequest, HttpResponse } from '../wire/http.js';
import { batchOf, splitAnswer, versionedHost } from './merged-batch.js';
import { type Send, takesCancellation } from './transport.js';

type Outcome = E.Either<GraphError, HttpResponse>;

/** A read that waits for the end of the tick, with all callers that want it. */
interface PendingRead {
  readonly request: HttpRequest;
  readonly callers: ((outcome: Outcome) => void)[];
}

type PendingReads = Map<string, PendingRead>;

/** The most that Meta takes at once. */
const largestBatch = 50;

/**
 * Puts reads that are sent in one tick into one batch request. The same read is sent once, for all its callers; a read
 * that fails does so alone.
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
  if (own?.ended === true || signal?.aborted === true) return resolve(E.left(aborted(request, false)));
  const stop = () => resolve(E.left(aborted(request, true)));
  own?.onEnd(stop);
  signal?.addEventListener('abort', stop, { once: true });
  const group = groupOf(request, groups, send);
  const pending = group.get(request.url);
  if (pending) pending.callers.push(resolve);
  else group.set(request.url, { request, callers: [resolve] });
}

/** Reads go together when their host, version and token are the same. */
function groupOf({ url, headers }: HttpRequest, groups: Map<string, PendingReads>, send: Send): PendingReads {
  const key = `${versionedHost(url)} ${headers['authorization']}`;
  const open = groups.get(key);
  if (open) return open;
  const group: PendingReads = new Map();
  groups.set(key, group);
  // The tick is over when timers run: until then every read joins.
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
  const parts = E.isLeft(outcome) ? undefined : splitAnswer(outcome.right, reads.length);
  for (const [index, read] of reads.entries())
    resolveAll(read, parts === undefined ? outcome : partOf(parts[index], read));
}

/** One caller may give up while others wait for the same read. */
const withoutSignal = ({ signal: _, [cancellation]: _own, ...request }: HttpRequest): HttpRequest => request;

function resolveAll({ callers }: PendingRead, outcome: Outcome): void {
  for (const resolve of callers) resolve(outcome);
}

/** Meta leaves out what it had no time for. */
function partOf(part: HttpResponse | undefined, { request }: PendingRead): Outcome {
  if (part) return E.right(part);
  const { method, path } = request.summary;
  return E.left(formatError('empty', `${method} ${path}: the batch gave no answer for it`, request));
}
