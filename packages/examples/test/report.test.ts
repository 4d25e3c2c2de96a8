import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type Emulator, manualClock, startEmulator } from '@edgewalk/emulator';
import { Instagram } from '@edgewalk/instagram';
import { Threads } from '@edgewalk/threads';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { renderChart } from '../src/report/chart.js';
import { reportOf } from '../src/report/instagram.js';
import type { Report } from '../src/report/report.js';
import { reportOf as reportOfThreads } from '../src/report/threads.js';
import { renderTable } from '../src/report/table.js';

let emulator: Emulator;
let report: Report;

beforeAll(async () => {
  emulator = await startEmulator({ clock: manualClock(Date.parse('2026-03-01T12:00:00Z')) });
  const api = new Instagram({ accessToken: emulator.tokens.facebook, baseUrl: emulator.url });
  report = await reportOf(api, emulator.clock.now());
});
afterAll(() => emulator.close());

test('it covers 28 days and their best posts', () => {
  expect(report.days).toHaveLength(28);
  expect([report.days[0]?.date, report.days.at(-1)?.date]).toEqual(['2026-02-01', '2026-02-28']);
  expect(report.totals.map(([name]) => name)).toContain('views');
  const interactions = report.best.map((post) => post.interactions ?? 0);
  expect(interactions).toEqual(interactions.toSorted((a, b) => b - a));
  expect(interactions[0]).toBeGreaterThan(0);
});

test('the chart is XML with a label and a description, and a bar for each day', () => {
  const svg = renderChart(report);
  expect(XMLValidator.validate(svg)).toBe(true);
  const parsed = new XMLParser({ ignoreAttributes: false }).parse(svg).svg;
  expect(parsed['@_role']).toBe('img');
  expect(parsed['@_aria-label']).toBe('reach of @tidal.bakery by day');
  expect(parsed['@_aria-description']).toMatch(/^A bar for each of 28 days\. On average reach was \d+ in a day/);
  const bars = [parsed.g].flat().find(({ rect }: { rect?: unknown }) => rect !== undefined).rect;
  expect(bars).toHaveLength(28);
  expect(bars[0].title).toMatch(/^2026-02-01: [\d,]+$/);
  expect(svg).not.toMatch(/NaN|undefined/);
});

test('neither names nor days without numbers break it', () => {
  const odd = renderChart({ ...report, username: '<script>"&\u0007', days: [] });
  expect(XMLValidator.validate(odd)).toBe(true);
  expect(odd).not.toContain('<script>');
  expect(odd).toContain('Nothing was measured');
  const none = renderChart({ ...report, days: [{ date: '2026-01-01', value: 0 }] });
  expect(none).not.toMatch(/NaN|Infinity/);
});

test('of a profile on Threads it counts views by day, and adds up the interactions of a post', async () => {
  const api = new Threads({ accessToken: emulator.tokens.threads, baseUrl: emulator.url });
  const { metric, days, totals, best } = await reportOfThreads(api, emulator.clock.now());
  expect([metric, days.length]).toEqual(['views', 28]);
  expect(totals.map(([name]) => name)).toEqual(['likes', 'replies', 'reposts', 'quotes']);
  const [first] = (await api.user.threads.get({ fields: ['id', 'permalink'], limit: 50 })).data.filter(
    ({ permalink }) => permalink === best[0]?.permalink,
  );
  const { data } = await api
    .post(first?.id ?? '')
    .insights.get({ metric: ['likes', 'replies', 'reposts', 'quotes', 'shares'] });
  expect(best[0]?.interactions).toBe(data.reduce((sum, { values }) => sum + Number(values?.[0]?.value ?? 0), 0));
});

test('the table contains the totals and the best posts', () => {
  const text = renderTable(report);
  expect(text).toMatch(/^@tidal\.bakery, /);
  expect(text).toMatch(/^accounts engaged +\d+$/m);
  expect(text).toMatch(/^\d{4}-\d\d-\d\d +\d+ +\d+ {2}https:\/\/www\.instagram\.com\//m);
});
