import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Meta's part: counts calls against one allowance that does not free while a test runs, and refuses past it. */
export async function startGraph(allowed: number) {
  const counted = { calls: 0, refused: 0 };
  const server = createServer((_request, response) => {
    counted.calls += 1;
    const percent = Math.floor((100 * counted.calls) / allowed);
    if (counted.calls > allowed) counted.refused += 1;
    response.writeHead(counted.calls > allowed ? 403 : 200, {
      'x-app-usage': JSON.stringify({ call_count: percent, total_time: 1, total_cputime: 1 }),
    });
    // Answers overtake each other.
    setTimeout(() => response.end('{}'), Math.random() * 30);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const stop = async () => {
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
  };
  return { url: `http://127.0.0.1:${port}/`, counted, stop };
}
