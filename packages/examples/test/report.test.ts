import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type Emulator, manualClock, startEmulator } from '@edgewalk/emulator';
import { Instagram } from '@edgewalk/instagram';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { renderChart } from '../src/report/chart.js';
import { gatherReport, type Report } from '../src/report/gather-report.js';
import { renderTable } from '../src/report/table.js';

let emulator: Emulator;
let report: Report;

beforeAll(async () => {
  emulator = await startEmulator({ clock: manualClock(Date.parse('2026-03-01T12:00:00Z')) });
  const api = new Instagram({ accessToken: emulator.tokens.facebook, baseUrl: emulator.url });
  report = await gatherReport(api, emulator.clock.now());
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

test('the chart is XML with a title and a description', () => {
  const svg = renderChart(report);
  expect(XMLValidator.validate(svg)).toBe(true);
  const parsed = new XMLParser({ ignoreAttributes: false }).parse(svg).svg;
  expect(parsed['@_role']).toBe('img');
  expect(parsed['@_aria-labelledby']).toBe('title desc');
  expect(parsed.title['#text']).toMatch(/^Reach of @tidal\.bakery, \d{4}-\d\d-\d\d to \d{4}-\d\d-\d\d$/);
  expect(parsed.desc['#text']).toMatch(/^A bar for each of 28 days\. On average \d+ accounts/);
  expect(parsed.g.rect).toHaveLength(28);
  for (const { '@_y': y, '@_height': height } of parsed.g.rect) {
    expect(Number(y)).toBeGreaterThanOrEqual(56);
    expect(Number(y) + Number(height)).toBeCloseTo(320, 0);
  }
  expect(svg).not.toMatch(/NaN|undefined/);
});

test('neither names nor days without numbers break it', () => {
  const odd = renderChart({ ...report, username: '<script>"&\u0007', days: [] });
  expect(XMLValidator.validate(odd)).toBe(true);
  expect(odd).toContain('@&lt;script&gt;&quot;&amp;');
  expect(odd).toContain('Nothing was measured');
  const none = renderChart({ ...report, days: [{ date: '2026-01-01', reach: 0 }] });
  expect(none).not.toMatch(/NaN|Infinity/);
});

test('the table contains the totals and the best posts', () => {
  const text = renderTable(report);
  expect(text).toMatch(/^@tidal\.bakery, /);
  expect(text).toMatch(/^accounts engaged +\d+$/m);
  expect(text).toMatch(/^\d{4}-\d\d-\d\d +\d+ +\d+ {2}https:\/\/www\.instagram\.com\//m);
});
