import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';

/** A proxy that notes what it is asked for, and leads every tunnel to the same port of this machine. */
export async function startProxy(target: number) {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(`${request.method} ${request.url}`);
    response.end('{"from":"proxy"}');
  });
  const sockets = new Set<Socket>();
  server.on('connection', (socket: Socket) => sockets.add(socket));
  server.on('connect', ({ url, headers }, client: Socket) => {
    asked.push(`CONNECT ${url} ${headers['proxy-authorization'] ?? ''}`.trim());
    client.write('HTTP/1.1 200 OK\r\n\r\n');
    client.pipe(connect(target, '127.0.0.1')).pipe(client);
    client.on('error', () => undefined);
  });
  const close = () => {
    for (const socket of sockets) socket.destroy();
    server.close();
  };
  return { asked, port: await listenOn(server), close };
}

/** Listens on a free port, and returns it. */
async function listenOn(server: Server): Promise<number> {
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return (server.address() as AddressInfo).port;
}
