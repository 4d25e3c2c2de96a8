// The last 28 days of an account as a chart and a table: `npm run example -- report --out report.svg`.
import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { Instagram } from '@edgewalk/instagram';
import { run } from '../shared/connection.js';
import { renderChart } from './chart.js';
import { gatherReport } from './gather-report.js';
import { renderTable } from './table.js';

const { values } = parseArgs({ options: { out: { type: 'string', default: 'report.svg' } } });

await run(async ({ client }) => {
  const report = await gatherReport(new Instagram(client), Date.now());
  await writeFile(values.out, renderChart(report));
  console.log(renderTable(report));
  console.log(`\nThe chart is in ${values.out}.`);
});
