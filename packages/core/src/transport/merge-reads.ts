import * as E from 'fp-ts/lib/Either.js';
import type { GraphError } from '../errors/kinds.js';
import type { Behaviour } from './timeout.js';
import { cancellation, takesCancellation } from './cancellation.js';
import { aborted, formatError } from './failure.js';
import { batchOf, type Read, splitAnswer, versionedHost } from './merged-batch.js';
import type { HttpRequest, HttpResponse, Send } from './transport.js';

type Answer = E.Either<GraphError, HttpResponse>;

/** Reads that wait for the end of the tick, with those who asked for the same. */
interface Waiting extends Read {
  readonly askers: ((answer: Answer) => void)[];
}

/** The most that Meta takes at once. */
const largestBatch = 50;

/**
 * Puts reads that are sent in one tick into one batch request. The same read is sent once, whoever asks for it; a read
 * that fails does so alone.
 */
export function merged(): Behaviour {
  return (next) => {
    const groups = new Map<string, Map<string, Waiting>>();
    return takesCancellation(
      (request) => () =>
        isMergeable(request)
          ? new Promise((resolve) => join(request, resolve, groups, next))
          : next(request)(),
    );
  };
}

const isMergeable = ({ method, body, binary }: HttpRequest): boolean =>
  method === 'GET' && body === undefined && binary !== true;

function join(
  request: HttpRequest,
  resolve: (answer: Answer) => void,
  groups: Map<string, Map<string, Waiting>>,
  next: Send,
): void {
  const own = request[cancellation];
  const signal = own ? undefined : request.signal;
  if (own?.ended === true || signal?.aborted === true) return resolve(E.left(aborted(request, false)));
  const stop = () => resolve(E.left(aborted(request, true)));
  own?.whenEnded(stop);
  signal?.addEventListener('abort', stop, { once: true });
  const group = groupOf(request, groups, next);
  const waiting = group.get(request.url);
  if (waiting) waiting.askers.push(resolve);
  else group.set(request.url, { request, askers: [resolve] });
}

/** Reads go together when their host, version and token are the same. */
function groupOf(
  { url, headers }: HttpRequest,
  groups: Map<string, Map<string, Waiting>>,
  next: Send,
): Map<string, Waiting> {
  const key = `${versionedHost(url)} ${headers['authorization']}`;
  const known = groups.get(key);
  if (known) return known;
  const group = new Map<string, Waiting>();
  groups.set(key, group);
  // The tick is over when timers run: until then whoever reads joins in.
  setTimeout(() => {
    groups.delete(key);
    const reads = [...group.values()];
    for (let at = 0; at < reads.length; at += largestBatch)
      void send(reads.slice(at, at + largestBatch), next);
  }, 0);
  return group;
}

async function send(reads: readonly Waiting[], next: Send): Promise<void> {
  const [first] = reads;
  if (first === undefined) return;
  if (reads.length === 1) return tell(first, await next(withoutSignal(first.request))());
  const request = batchOf(reads);
  const answer = await next(request)();
  const parts = E.isLeft(answer) ? undefined : splitAnswer(answer.right, reads.length);
  for (const [index, read] of reads.entries())
    tell(read, parts === undefined ? answer : partOf(parts[index], read));
}

/** One asker may give up while others wait for the same. */
const withoutSignal = ({ signal: _, [cancellation]: _own, ...request }: HttpRequest): HttpRequest => request;

function tell({ askers }: Waiting, answer: Answer): void {
  for (const resolve of askers) resolve(answer);
}

/** Meta leaves out what it had no time for. */
function partOf(part: HttpResponse | undefined, { request }: Waiting): Answer {
  if (part) return E.right(part);
  const { method, path } = request.summary;
  return E.left(formatError('empty', `${method} ${path}: the batch gave no answer for it`, request));
}
