// Prints which of our files one warm `api.user.media.get()` enters, in the ES modules as they are built.
//   npm run check:call-path -- [--list]
import { createServer } from 'node:http';
import { Session } from 'node:inspector/promises';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Instagram } from '@edgewalk/instagram';

const most = 22;
const server = createServer((_request, response) => {
  const item = { id: '17895695668004550', caption: 'A caption' };
  response.setHeader('content-type', 'application/json');
  response.setHeader('x-app-usage', '{"call_count":1,"total_cputime":1,"total_time":1}');
  response.end(
    JSON.stringify({
      data: Array.from({ length: 5 }, () => item),
      paging: { next: 'https://graph.facebook.com/v27.0/1/media?after=a' },
    }),
  );
});
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
const api = new Instagram({
  accessToken: 'EAAtest',
  userId: '17841405822304914',
  baseUrl: `http://127.0.0.1:${server.address().port}`,
});
const call = () => api.user.media.get({ fields: ['id', 'caption'], limit: 5 });
for (let count = 0; count < 3; count += 1) await call();

const session = new Session();
session.connect();
await session.post('Profiler.enable');
await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: false });
await session.post('Profiler.takePreciseCoverage');
await call();
const { result } = await session.post('Profiler.takePreciseCoverage');
server.close();
server.closeAllConnections();

const entered = result
  .filter(({ url }) => /\/packages\/[^/]+\/dist\/esm\//.test(url))
  .filter(
    ({ functions }) =>
      functions.some(({ ranges, functionName }) => functionName !== '' && ranges[0].count > 0) ||
      functions.slice(1).some(({ ranges }) => ranges[0].count > 0),
  )
  .map(({ url }) => relative('packages', fileURLToPath(url)).replace('dist/esm', 'src').replace(/\.js$/, '.ts'));
if (process.argv.includes('--list')) console.log(entered.toSorted().join('\n'));
console.log(`${entered.length} files are entered by one warm call; ${most} at most`);
process.exit(entered.length > most ? 1 : 0);
