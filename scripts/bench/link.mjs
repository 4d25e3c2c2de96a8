// A slow way to a server: 50 ms there and back, and 10 Mbit/s in each direction, shared by all its connections.
import { connect, createServer } from 'node:net';

const oneWayMs = 25;
const bytesPerMs = 10_000_000 / 8 / 1000;

/** One direction: what comes while it is busy waits its turn, as in the queue of a router. */
class Direction {
  bytes = 0;
  #freeAt = 0;
  #waiting = [];

  send(chunk, to) {
    this.bytes += chunk.length;
    this.#freeAt = Math.max(performance.now(), this.#freeAt) + chunk.length / bytesPerMs;
    this.#waiting.push({ chunk, to, at: this.#freeAt + oneWayMs });
    if (this.#waiting.length === 1) this.#wait();
  }

  #wait() {
    setTimeout(() => this.#deliver(), this.#waiting[0].at - performance.now());
  }

  #deliver() {
    const now = performance.now();
    const due = this.#waiting.findIndex(({ at }) => at > now);
    for (const { chunk, to } of this.#waiting.splice(0, due === -1 ? Infinity : due))
      if (!to.destroyed) to.write(chunk);
    if (this.#waiting.length > 0) this.#wait();
  }
}

/** Opens a link to a port of this machine. `close` returns what went over it. */
export async function openLink(port) {
  const [up, down] = [new Direction(), new Direction()];
  let sockets = 0;
  const server = createServer({ noDelay: true }, (client) => {
    sockets += 1;
    const host = connect({ port, host: '127.0.0.1', noDelay: true });
    // The handshake of TCP takes a whole round trip, before the first byte.
    setTimeout(() => client.on('data', (chunk) => up.send(chunk, host)), 2 * oneWayMs);
    host.on('data', (chunk) => down.send(chunk, client));
    client.on('error', () => host.destroy()).on('close', () => host.destroy());
    host.on('error', () => client.destroy()).on('close', () => client.destroy());
  });
  await new Promise((resolve) => server.listen({ port: 0, host: '127.0.0.1', backlog: 4096 }, resolve));
  const close = () => {
    server.close();
    return { bytes: up.bytes + down.bytes, sockets };
  };
  return { port: server.address().port, close };
}
