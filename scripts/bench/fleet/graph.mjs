// A Graph API of many accounts, which reports usage: prints its address.
import { createServer } from 'node:http';

const usage = JSON.stringify({ call_count: 3, total_time: 1, total_cputime: 1 });
const server = createServer((request, response) => {
  const id = request.url?.split('/')[2]?.split('?')[0] ?? '';
  const business = { [id]: [{ type: 'instagram', call_count: 3, estimated_time_to_regain_access: 0 }] };
  // What Meta takes at the least.
  setTimeout(() => {
    response.writeHead(200, {
      'content-type': 'application/json',
      'x-app-usage': usage,
      'x-business-use-case-usage': JSON.stringify(business),
    });
    response.end(`{"id":"${id}"}`);
  }, 20);
});
server.listen(0, '127.0.0.1', () => console.log(`http://127.0.0.1:${server.address().port}`));
process.stdin.on('end', () => server.closeAllConnections() ?? server.close());
process.stdin.resume();
