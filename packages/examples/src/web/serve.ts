import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Serves an app on localhost. The app is created once the origin is known, since a login redirects to it. */
export async function serve(
  port: number,
  appAt: (origin: string) => RequestListener,
): Promise<{ readonly origin: string; close(): Promise<void> }> {
  const server = createServer().listen(port, 'localhost');
  await once(server, 'listening');
  const origin = `http://localhost:${(server.address() as AddressInfo).port}`;
  server.on('request', appAt(origin));
  return { origin, close: () => close(server) };
}

async function close(server: Server): Promise<void> {
  server.closeAllConnections();
  server.close();
  await once(server, 'close');
}
