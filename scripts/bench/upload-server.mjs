// Takes the body of an upload in a separate process, counts it, and answers as the upload host does. Prints its address, and
// exits with its parent.
import { createServer } from 'node:http';

const server = createServer({ highWaterMark: 1024 * 1024 }, (message, response) => {
  let count = 0;
  message.on('data', (chunk) => (count += chunk.length));
  message.on('end', () => {
    const success = count === Number(message.headers['file_size']);
    response.writeHead(success ? 200 : 400, { 'content-type': 'application/json' });
    response.end(JSON.stringify({ success }));
  });
});
server.listen(0, '127.0.0.1', () => console.log(JSON.stringify(`http://127.0.0.1:${server.address().port}`)));
process.stdin.on('end', () => process.exit()).resume();
