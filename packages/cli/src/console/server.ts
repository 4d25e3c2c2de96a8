import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { ConsoleHandler, ConsoleResponse } from '@edgewalk/console';
import { parseJson } from '@edgewalk/core';
import { readBody } from '../http/read-body.js';

/** A server of the console on this machine; it does not listen yet. */
export const consoleServer = (handler: ConsoleHandler): Server =>
  createServer((request, response) => {
    // A page that breaks off ends its own request and nothing else.
    respond(handler, request, response).catch(() => response.destroy());
  });

async function respond(handler: ConsoleHandler, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { method = 'GET', url = '/', headers } = request;
  if (!isOwn(request)) return send(response, refused(403, 'This address is for the page of the console only'));
  const gone = new AbortController();
  response.once('close', () => gone.abort());
  const body = await readJson(request);
  if (body === undefined) return send(response, refused(400, 'The body is too large, or no JSON'));
  const given = await handler({ method, url, headers, body: body.json, signal: gone.signal });
  send(response, given ?? refused(404, 'There is no such address'));
}

/** No web site can reach the page by a name of its own, nor by a request of another page. */
function isOwn({ headers, socket }: IncomingMessage): boolean {
  const hosts = ['127.0.0.1', 'localhost'].map((name) => `${name}:${socket.localPort}`);
  const { host = '', origin } = headers;
  return hosts.includes(host) && (origin === undefined || origin === `http://${host}`);
}

/** The JSON of a body, undefined inside for none; undefined for what is too large, or no JSON. */
async function readJson(request: IncomingMessage): Promise<{ readonly json: unknown } | undefined> {
  const bytes = await readBody(request);
  if (bytes === undefined) return undefined;
  if (bytes.length === 0) return { json: undefined };
  try {
    return { json: parseJson(new TextDecoder().decode(bytes)) };
  } catch {
    return undefined;
  }
}

const refused = (status: number, error: string): ConsoleResponse => ({
  status,
  headers: { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' },
  body: JSON.stringify({ error }),
});

const send = (response: ServerResponse, { status, headers, body }: ConsoleResponse): void =>
  void response.writeHead(status, headers).end(body);
