import type { Readable } from 'node:stream';
import * as E from 'fp-ts/lib/Either.js';
import type { Agent, Dispatcher } from 'undici';
import { BodyProblem, failure } from './failure.js';
import { readBody } from './read-body.js';
import { watchedRequest } from './watched-request.js';
import {
  defaultMaxResponseBytes,
  type HttpRequest,
  type HttpResponse,
  type Send,
  type Transport,
} from './transport.js';

export interface UndiciTransportOptions {
  /** Your own dispatcher: a `MockAgent`, a `ProxyAgent`, an `Agent` with other limits. */
  readonly dispatcher?: Dispatcher;
  /** Sockets per host. */
  readonly connections?: number;
  /** The largest answer that is read. */
  readonly maxResponseBytes?: number;
}

/** The default transport on Node: undici's `request` over an `Agent` of its own, made at the first request. */
export function undiciTransport(options: UndiciTransportOptions = {}): Transport {
  const maxBytes = options.maxResponseBytes ?? defaultMaxResponseBytes;
  let agent: Agent | undefined;
  const send: Send = (given) => async () => {
    const { request, problem } = watchedRequest(given);
    try {
      // Loaded here, not at the top: importing Edgewalk stays cheap.
      const undici = await import('undici');
      agent ??= new undici.Agent({ connections: options.connections ?? null });
      const answer = await undici.request(request.url, dispatched(request, options.dispatcher ?? agent));
      const headers = flat(answer.headers);
      const body = await decompress(answer.body, headers['content-encoding'], maxBytes);
      const read = await readBody(request, body, maxBytes);
      return E.right<never, HttpResponse>({ status: answer.statusCode, headers, ...read });
    } catch (thrown) {
      return E.left(failure(problem() ?? thrown, request));
    }
  };
  return Object.assign(send, { close: async () => agent?.close() });
}

// The timeout of the call rules; undici's own would fire with other errors.
const dispatched = ({ method, headers, body, signal }: HttpRequest, dispatcher: Dispatcher) => ({
  method,
  // A stream has no length of its own.
  headers: typeof body === 'object' ? { ...headers, 'content-length': String(body.size) } : headers,
  // Undici takes any stream that can be iterated; its types name Node's only.
  body: (typeof body === 'object' ? body.stream() : (body ?? null)) as string | Readable | null,
  signal: signal ?? null,
  dispatcher,
  headersTimeout: 0,
  bodyTimeout: 0,
});

function flat(headers: Readonly<Record<string, string | string[] | undefined>>): Record<string, string> {
  const entries = Object.entries(headers);
  return Object.fromEntries(
    entries.map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : (value ?? '')]),
  );
}

/** Nobody asks for compression, but some proxies compress unasked. */
async function decompress(
  body: Readable,
  encoding: string | undefined,
  maxBytes: number,
): Promise<AsyncIterable<Uint8Array>> {
  if (encoding === undefined || encoding === '' || encoding === 'identity') return body;
  const [zlib, { pipeline }] = await Promise.all([import('node:zlib'), import('node:stream')]);
  const decoders = new Map([
    ['gzip', zlib.createGunzip],
    ['x-gzip', zlib.createGunzip],
    ['deflate', zlib.createInflate],
    ['br', zlib.createBrotliDecompress],
  ]);
  const decoder = decoders.get(encoding.toLowerCase());
  if (!decoder) {
    // Nobody will read it: without this its socket would stay taken.
    body.on('error', () => {}).destroy();
    throw new BodyProblem('encoding', 'the answer is encoded in a way that was not asked for');
  }
  // Errors of either stream reach the reader of the last one.
  const stream = pipeline(body, decoder({ maxOutputLength: maxBytes + 1 }), () => {});
  return wrap(stream);
}

async function* wrap(stream: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  try {
    yield* stream;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (code.startsWith('Z_') || code.startsWith('ERR_'))
      throw new BodyProblem('encoding', `the answer cannot be unpacked (${code})`);
    throw error;
  }
}
