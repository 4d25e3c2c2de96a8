import type { Readable } from 'node:stream';
import * as E from 'fp-ts/lib/Either.js';
import type { Agent, Dispatcher } from 'undici';
import { BodyProblem, failure } from './failure.js';
import { readText } from './read-body.js';
import { defaultMaxResponseBytes, type HttpResponse, type Transport } from './transport.js';

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
  const send: Transport = (request) => async () => {
    try {
      // Loaded here, not at the top: importing Edgewalk stays cheap.
      const undici = await import('undici');
      const dispatcher =
        options.dispatcher ?? (agent ??= new undici.Agent({ connections: options.connections ?? null }));
      const answer = await undici.request(request.url, {
        method: request.method,
        headers: request.headers,
        body: request.body ?? null,
        signal: request.signal ?? null,
        dispatcher,
        // The timeout of the call rules; these would fire with other errors.
        headersTimeout: 0,
        bodyTimeout: 0,
      });
      const headers = flat(answer.headers);
      const body = await readText(
        await decompress(answer.body, headers['content-encoding'], maxBytes),
        maxBytes,
      );
      return E.right<never, HttpResponse>({ status: answer.statusCode, headers, body });
    } catch (thrown) {
      return E.left(failure(thrown, request));
    }
  };
  return Object.assign(send, { close: async () => agent?.close() });
}

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
  const decoder = { gzip: zlib.createGunzip, deflate: zlib.createInflate, br: zlib.createBrotliDecompress }[
    encoding
  ];
  if (!decoder)
    throw new BodyProblem('encoding', `the answer is encoded as ${encoding}, which was not asked for`);
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
