import { createHash, timingSafeEqual } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import { localhostHostValidation, localhostOriginValidation, toNodeHandler } from '@modelcontextprotocol/node';
import { createMcpHandler, type McpServer } from '@modelcontextprotocol/server';

/** Serves the protocol on 127.0.0.1, to who has the token. Other hosts and origins are refused: a web page could send them. */
export async function serveHttp(make: () => McpServer, token: string, port: number): Promise<Server> {
  const handle = toNodeHandler(createMcpHandler(make));
  const [isHost, isOrigin] = [localhostHostValidation(), localhostOriginValidation()];
  const server = createServer((request, response) => {
    // These answer what they refuse.
    if (!isHost(request, response) || !isOrigin(request, response)) return;
    if (!isToken(request.headers.authorization, token)) {
      response.writeHead(401, { 'www-authenticate': 'Bearer' }).end();
      return;
    }
    if (new URL(request.url ?? '/', 'http://localhost').pathname !== '/mcp') {
      response.writeHead(404).end();
      return;
    }
    // A request of a server has a method and an address.
    handle(request as IncomingMessage & { method: string; url: string }, response).catch(() => response.destroy());
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  return server;
}

function isToken(header: string | undefined, token: string): boolean {
  const [, given = ''] = /^Bearer (\S+)$/i.exec(header ?? '') ?? [];
  return timingSafeEqual(digestOf(given), digestOf(token));
}

/** Digests have one length, which the comparison needs. */
const digestOf = (text: string): Buffer => createHash('sha256').update(text).digest();
