// http: the server and its formats: requests, bodies, multipart parts, files, responses and the log.
import { Buffer } from 'node:buffer';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { GraphFailure } from '../errors/failure.js';
import { type Access, checkAccess, originHeaders, preflight } from './access.js';
import { readBody } from './body.js';
import { encoded } from './coding.js';
import type { RawParams } from './form.js';
import { fileAt, type Pictures } from './files.js';
import type { RequestLog } from './log.js';
import type { Secrets } from './secrets.js';
import type { RequestParts } from './request.js';
import { SentFile } from './multipart.js';
import type { EmulatedResponse, StreamedResponse } from './response.js';
import { SentBytes } from './sent-bytes.js';
import { without } from '../world/values.js';

/** Responds to requests from a backend, which a reset replaces. */
export interface Responder {
  readonly now: () => number;
  readonly respond: (parts: RequestParts) => Promise<EmulatedResponse>;
  /** Responds to a request that could not be read. */
  readonly refuse: (failure: GraphFailure) => EmulatedResponse;
  readonly secrets: Secrets;
  readonly pictures: Pictures;
}

/** The state of the server. */
export interface Backend {
  responder: Responder;
  log: RequestLog;
  readonly access: Access;
  /** Responds where an address is the emulator's own. The signal, made when asked for, aborts when the client is gone. */
  own?: (parts: RequestParts, gone: () => AbortSignal) => Promise<Given | StreamedResponse> | undefined;
}

/** A response of the server: files come as bytes. */
export type Given = Omit<EmulatedResponse, 'body'> & { readonly body: string | Uint8Array };

/**
 * How long a request may take to arrive, in milliseconds: its head, and all of it. A large file comes from nearby. Idle
 * connections stay longer than Node's five seconds: a client on a busy machine may use one that has just been ended.
 */
const patience = { headersTimeout: 60_000, requestTimeout: 300_000, keepAliveTimeout: 120_000 };

/** The server; it does not listen yet. */
export function serverFor(backend: Backend): Server {
  return createServer(patience, (message, response) => {
    takeTarget(message);
    // A client that breaks off mid-body ends its own request and nothing else.
    handle(backend, message, response).catch(() => response.destroy());
  });
}

/** A client behind a proxy sends the whole URL; its host overrides the header. */
function takeTarget(message: IncomingMessage): void {
  const [, host, rest = ''] = /^https?:\/\/([^/?#]*)(.*)$/i.exec(message.url ?? '') ?? [];
  if (host === undefined) return;
  message.headers.host = host;
  message.url = rest.startsWith('/') ? rest : `/${rest}`;
}

async function handle(backend: Backend, message: IncomingMessage, response: ServerResponse): Promise<void> {
  const { access } = backend;
  const { method = 'GET', url = '/' } = message;
  const [at, began] = [backend.responder.now(), performance.now()];
  const { given, params, isOwn = false } = await respond(backend, message, () => goneSignal(response));
  // The question of a browser is no call, nor is one of a test to the emulator itself, or of its own page.
  if (method !== 'OPTIONS' && !isOwn)
    backend.log.add(
      { at, took: performance.now() - began, method, url, body: params, given },
      backend.responder.secrets,
    );
  if (given.broken === 'lost') return reset(message);
  if ('begin' in given) return stream(given as StreamedResponse, response);
  // Other pages may read the API, but not what is the emulator's own.
  const isForAll = !isReserved(url) && !isOwn;
  const allowed = isForAll
    ? { ...given.headers, ...originHeaders(message, access) }
    : without(given.headers, 'access-control-allow-origin');
  const whole = { headers: allowed, body: given.body };
  const { headers, body } = await encoded(whole, message.headers['accept-encoding']);
  response.writeHead(given.status, { ...headers, 'content-length': Buffer.byteLength(body) });
  if (given.broken === 'midway') return half(response, body);
  response.end(method === 'HEAD' ? undefined : body);
}

/** Aborts when the client has its answer, or waits for none. */
function goneSignal(response: ServerResponse): AbortSignal {
  const gone = new AbortController();
  response.once('close', () => gone.abort());
  return gone.signal;
}

/** Sends pieces until the client or the emulator ends it. */
function stream({ status, headers, begin }: StreamedResponse, response: ServerResponse): void {
  response.writeHead(status, headers);
  const end = begin((text) => void response.write(text));
  response.once('close', end);
}

/** What a client sees of a connection that breaks: ECONNRESET. */
const reset = ({ socket }: IncomingMessage): void => void socket.resetAndDestroy();

/** Half of a body, after a header with its whole length; a reset could overtake it. */
function half(response: ServerResponse, body: string | Uint8Array): void {
  const bytes = Buffer.from(body as string);
  response.write(bytes.subarray(0, Math.floor(bytes.length / 2)), () => response.socket?.end());
}

interface Exchange {
  readonly given: Given;
  /** What the body held, for the log. */
  readonly params: RawParams;
  /** True for what is the emulator's own, or asked for by its own page: it is not logged. */
  readonly isOwn?: boolean;
}

async function respond(backend: Backend, message: IncomingMessage, gone: () => AbortSignal): Promise<Exchange> {
  const { responder, access } = backend;
  try {
    checkAccess(message, access);
    if (message.method === 'OPTIONS') return { given: preflight(message), params: {} };
    return await answer(backend, message, gone);
  } catch (error) {
    if (error instanceof GraphFailure)
      return { given: responder.refuse(error), params: {}, isOwn: isReserved(message.url) };
    throw error;
  } finally {
    // What is left of the body is read, or the client would not see the response.
    message.resume();
  }
}

async function answer(
  { responder, own }: Backend,
  message: IncomingMessage,
  gone: () => AbortSignal,
): Promise<Exchange> {
  const { method = 'GET', url = '/', headers } = message;
  const bytes = isUpload(url) ? new SentBytes(message) : undefined;
  const params = bytes ? {} : await readBody(message);
  const asked = { url, headers, body: params, method: method === 'HEAD' ? 'GET' : method };
  const parts = { ...asked, origin: originOf(message), now: responder.now() };
  const owned = own?.(parts, gone);
  if (owned) return { given: await owned, params, isOwn: true };
  const file = await fileAt(url, responder.pictures);
  if (file) return { given: file, params, isOwn: headers['sec-fetch-site'] === 'same-origin' };
  const given = await responder.respond({ ...parts, ...(bytes && { bytes }) });
  for (const value of Object.values(params)) if (value instanceof SentFile) value.forget();
  return { given, params };
}

/**
 * The addresses that files are sent to: `/ig-api-upload/…` and `/video-upload/…`, which at Meta are on a host of their own,
 * rupload.facebook.com, and the sessions of apps, `/upload:…`.
 */
const isUpload = (url: string): boolean => /^\/([\w-]+-upload\/|(v\d+\.\d+\/)?upload(:|%3A))/i.test(url);

/** True for what is neither Meta's nor for other pages: the addresses of the emulator and of its console. */
const isReserved = (url = '/'): boolean => /^\/_(?:emulator|console)(?:\/|\?|$)/.test(url);

/** `/_emulator/…`, by which tests in any language control the emulator. */
export const isControl = (url = '/'): boolean => /^\/_emulator(\/|\?|$)/.test(url);

/** Links have the host of the request, also through a proxy. */
function originOf({ headers }: IncomingMessage): string {
  const scheme = headers['x-forwarded-proto'] === 'https' ? 'https' : 'http';
  return `${scheme}://${headers.host || 'localhost'}`;
}
