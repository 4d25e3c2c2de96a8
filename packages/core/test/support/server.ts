import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { type AddressInfo, createServer as createTcpServer, type Server, type Socket } from 'node:net';

export interface Loopback {
  readonly url: string;
  readonly close: () => Promise<void>;
}

const address = (server: Server) => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

/** An HTTP server on loopback. */
export async function serve(answer: (request: IncomingMessage, response: ServerResponse) => void): Promise<Loopback> {
  const server = createServer(answer);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const close = async () => {
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
  };
  return { url: address(server), close };
}

/** A server below HTTP, for answers that no HTTP server would write. It speaks once a request has begun. */
export async function serveRaw(answer: (socket: Socket) => void): Promise<Loopback> {
  const sockets = new Set<Socket>();
  const server = createTcpServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => {});
    socket.once('data', () => answer(socket));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const close = async () => {
    for (const socket of sockets) socket.destroy();
    server.close();
    await once(server, 'close');
  };
  return { url: address(server), close };
}

/** An address at which nobody listens. */
export async function nobody(): Promise<string> {
  const { url, close } = await serve(() => {});
  await close();
  return url;
}
