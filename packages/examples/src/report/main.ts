// The last 28 days of an account as a chart and a table: `npm run example -- report --out report.svg`; with
// `--product threads` those of a profile on Threads.
import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { Instagram } from '@edgewalk/instagram';
import { Threads } from '@edgewalk/threads';
import { run } from '../shared/connection.js';
import { renderChart } from './chart.js';
import { reportOf as reportOfInstagram } from './instagram.js';
import { renderTable } from './table.js';
import { reportOf as reportOfThreads } from './threads.js';

const { values } = parseArgs({
  options: { out: { type: 'string', default: 'report.svg' }, product: { type: 'string', default: 'instagram' } },
});

const isThreads = values.product === 'threads';

await run(
  async ({ client }) => {
    const now = Date.now();
    const report = isThreads
      ? await reportOfThreads(new Threads(client), now)
      : await reportOfInstagram(new Instagram(client), now);
    await writeFile(values.out, renderChart(report));
    console.log(renderTable(report));
    console.log(`\nThe chart is in ${values.out}.`);
  },
  isThreads ? 'threads' : 'facebook',
);
