// http: the server and its formats: requests, bodies, multipart parts, files, responses and the log.
import { Buffer } from 'node:buffer';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { GraphFailure } from '../errors/failure.js';
import { measureBody, readBody } from './body.js';
import type { RawParams } from './form.js';
import { image, isImage } from './image.js';
import { logEntry, type LoggedRequest } from './log.js';
import type { RequestParts } from './request.js';
import type { EmulatedResponse } from './response.js';

/** Responds to requests from a backend, which a reset replaces. */
export interface Responder {
  readonly now: () => number;
  readonly respond: (parts: RequestParts) => Promise<EmulatedResponse>;
  /** Responds for the upload host, to which bytes came. */
  readonly respondToUpload: (parts: RequestParts, received: number) => Promise<EmulatedResponse>;
  /** Responds to a request that could not be read. */
  readonly refuse: (failure: GraphFailure) => EmulatedResponse;
  /** Texts that stay out of the log. */
  readonly secrets: () => readonly string[];
}

/** What the server works on. */
export interface Backend {
  responder: Responder;
  requests: LoggedRequest[];
}

/** An emulator that runs for days must not remember every request. */
const longestLog = 20_000;

/** The server; it does not listen yet. */
export function serverFor(backend: Backend): Server {
  return createServer((message, response) => {
    // A client that breaks off mid-body ends its own request and nothing else.
    handle(backend, message, response).catch(() => response.destroy());
  });
}

async function handle(backend: Backend, message: IncomingMessage, response: ServerResponse): Promise<void> {
  const { responder, requests } = backend;
  const { method = 'GET', url = '/' } = message;
  const { given, params } = await respond(responder, message);
  if (requests.length >= longestLog) requests.shift();
  requests.push(logEntry({ method, url, body: params, status: given.status }, responder.secrets()));
  if (given.broken === 'lost') return reset(message);
  response.writeHead(given.status, { ...given.headers, 'content-length': Buffer.byteLength(given.body) });
  if (given.broken === 'midway') return half(response, given.body);
  response.end(method === 'HEAD' ? undefined : given.body);
}

/** What a client sees of a connection that breaks: ECONNRESET. */
const reset = ({ socket }: IncomingMessage): void => void socket.resetAndDestroy();

/** Half of a body, after a header with its whole length; a reset could overtake it. */
function half(response: ServerResponse, body: string | Buffer): void {
  const bytes = Buffer.from(body as string);
  response.write(bytes.subarray(0, Math.floor(bytes.length / 2)), () => response.socket?.end());
}

interface Exchange {
  readonly given: Omit<EmulatedResponse, 'body'> & { readonly body: string | Buffer };
  /** What the body held, for the log. */
  readonly params: RawParams;
}

async function respond(responder: Responder, message: IncomingMessage): Promise<Exchange> {
  const { method = 'GET', url = '/', headers } = message;
  const origin = originOf(message);
  const parts = { method: method === 'HEAD' ? 'GET' : method, url, headers, origin };
  try {
    if (isUpload(url)) {
      const received = await measureBody(message);
      const upload = { ...parts, now: responder.now(), body: {} };
      return { given: await responder.respondToUpload(upload, received), params: {} };
    }
    const params = await readBody(message);
    if (isImage(url)) return { given: image(), params };
    return { given: await responder.respond({ ...parts, now: responder.now(), body: params }), params };
  } catch (error) {
    if (error instanceof GraphFailure) return { given: responder.refuse(error), params: {} };
    throw error;
  }
}

/**
 * The addresses that files are sent to: `/ig-api-upload/…`, `/video-upload/…`. At Meta they are on a host of their own,
 * rupload.facebook.com.
 */
const isUpload = (url: string): boolean => /^\/[\w-]+-upload\//.test(url);

/** Links have the host of the request, also through a proxy. */
function originOf({ headers }: IncomingMessage): string {
  const scheme = headers['x-forwarded-proto'] === 'https' ? 'https' : 'http';
  return `${scheme}://${headers.host ?? 'localhost'}`;
}
