import { createServer, type IncomingMessage, request as httpRequest } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { closing } from './wire.js';

export interface Proxy {
  readonly url: string;
  /** The requests that it got. */
  readonly seen: string[];
  /** Its connections from clients. */
  readonly sockets: ReadonlySet<Socket>;
}

type OnConnect = (request: IncomingMessage, socket: Duplex) => void;

/** Connects to the host that is asked for. */
const tunnel: OnConnect = ({ url }, socket) => {
  const [host, port] = String(url).split(':');
  const onward = connect(Number(port), host, () => socket.write('HTTP/1.1 200 OK\r\n\r\n'));
  onward.on('error', () => socket.destroy());
  socket.on('close', () => onward.destroy());
  socket.pipe(onward).pipe(socket);
};

/** A proxy as RFC 9110 has it: a tunnel for CONNECT, and requests with whole addresses. */
export async function startProxy(onConnect: OnConnect = tunnel): Promise<Proxy> {
  const seen: string[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((request, response) => {
    seen.push(`${request.method} ${request.url}`);
    const { method, headers } = request;
    const onward = httpRequest(String(request.url), { method, headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    request.pipe(onward);
  });
  server.on('connection', (socket) => sockets.add(socket));
  server.on('connect', (request, socket) => {
    seen.push(`CONNECT ${request.url}`);
    socket.on('error', () => undefined);
    onConnect(request, socket);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closing.push(() => {
    sockets.forEach((socket) => socket.destroy());
    server.close();
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, seen, sockets };
}
