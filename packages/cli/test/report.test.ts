import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Emulator, startEmulator } from '@edgewalk/emulator';
import { Instagram } from '@edgewalk/instagram';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { toHtml } from '../src/report/html.js';
import type { Report } from '../src/report/gather.js';
import { drawSvg } from '../src/report/svg.js';
import { toText } from '../src/report/text.js';
import { edgewalk } from './edgewalk.js';
import { start, startInTerminal, temporaryFolder } from './support.js';

let emulator: Emulator;
let api: Instagram;
beforeAll(async () => {
  emulator = await startEmulator();
  api = new Instagram({ accessToken: emulator.tokens.instagram, baseUrl: emulator.url });
});
afterAll(() => emulator.close());

const gathered = async (...args: string[]) => {
  const { output } = await edgewalk(emulator, ['report', '--format', 'json', ...args]);
  return JSON.parse(output) as Report;
};

/** Captions with markup and control characters, and numbers that need separators. */
const hostile: Report = {
  username: '<script>"&\u001B[31m',
  metrics: ['reach', 'views'],
  days: [
    { date: '2026-03-01', reach: 1_234_567, views: 12 },
    { date: '2026-03-02', reach: 30 },
    { date: '2026-03-03', reach: 0, views: 7 },
  ],
  by: 'saved',
  numbers: ['saved'],
  posts: [
    {
      id: '17',
      date: '2026-03-01',
      permalink: 'javascript:alert(1)',
      caption: '</td><b>x\u001B]0;t\u0007',
      saved: 1234,
    },
  ],
  seen: 1,
};

describe('edgewalk report', () => {
  it('says which of the last 50 posts were saved most, as Meta counts it', async () => {
    const { posts, seen } = await gathered('--by', 'saved', '--posts', '50', '--days', '2');
    const counts = [];
    for await (const { id } of api.user.media.get({ fields: ['id'] }).take(50)) {
      const { data } = await api.media(id).insights.get({ metric: 'saved' });
      counts.push({ id, saved: Number(data[0]?.values?.[0]?.value ?? -1) });
    }
    expect(seen).toBe(50);
    const best = counts.toSorted((a, b) => b.saved - a.saved).slice(0, 10);
    expect(posts.map(({ saved }) => saved)).toEqual(best.map(({ saved }) => saved));
    expect(posts[0]?.id).toBe(best[0]?.id);
  });

  it('draws each metric with its axes, and fits the terminal', async () => {
    const { output } = await edgewalk(emulator, ['report', '--days', '90', '--posts', '5'], {
      terminal: { columns: 60, colours: false },
    });
    expect(output).toMatch(/^@tidal\.bakery, \d{4}-\d\d-\d\d to \d{4}-\d\d-\d\d\n\nreach: on average [\d,]+ a day/);
    expect(output).toContain('each point is the mean of 2 days');
    expect(output.match(/┤|┼/g)?.length).toBeGreaterThan(20);
    expect(
      Math.max(
        ...output
          .split('\n')
          .filter((line) => /[┤┼]/.test(line))
          .map((line) => line.length),
      ),
    ).toBeLessThanOrEqual(60);
    expect(output).toContain('the best of 5 posts by total interactions');
  });

  it('refuses metrics that are none, and says which there are', async () => {
    for (const args of [
      ['--metrics', 'reech'],
      ['--by', 'savd'],
    ])
      expect(await edgewalk(emulator, ['report', ...args])).toMatchObject({
        code: 2,
        errors: expect.stringContaining('did you mean'),
      });
  });
});

describe('the page of a report', () => {
  it('has a chart for each metric, and nothing from elsewhere', async () => {
    const html = join(temporaryFolder(), 'report.html');
    const { errors } = await edgewalk(emulator, ['report', '--days', '30', '--posts', '5', '--html', html]);
    expect(errors).toBe(`the charts are in ${html}`);
    const page = readFileSync(html, 'utf8');
    expect(page.match(/<svg /g)).toHaveLength(3);
    expect(page).toContain('prefers-color-scheme: dark');
    expect(page).toContain('Accounts that saw something of this one');
    expect(page).not.toMatch(/<(?:script|link|img|iframe)|url\(|@import/);
  });

  it('draws XML with a role, a description, named axes and separators of thousands', () => {
    const svg = drawSvg(hostile, 'reach');
    expect(XMLValidator.validate(svg)).toBe(true);
    const root = new XMLParser({ ignoreAttributes: false }).parse(svg).svg as Record<string, string>;
    expect(root).toMatchObject({ '@_role': 'img', '@_aria-label': 'reach' });
    expect(root['@_aria-description']).toContain('at most 1,234,567');
    expect(svg).toMatch(/>↑ reach</);
    expect(svg).toMatch(/>day →</);
    expect(svg).toContain('>1,000,000<');
    expect(svg).toContain('2026-03-01: 1,234,567');
    // A day without a number has no bar.
    expect(drawSvg(hostile, 'views').match(/<rect /g)).toHaveLength(2);
    expect(svg).not.toMatch(/NaN|undefined/);
  });

  it('escapes markup and control characters of captions', () => {
    const page = toHtml(hostile, {});
    expect(page).toContain('@&lt;script&gt;&quot;&amp;');
    expect(page).not.toMatch(/<script|<b>x|javascript:|(?!\n)\p{Cc}/u);
    const text = toText(hostile, { columns: 80, colours: false });
    expect(text.replace(hostile.username, '')).not.toMatch(/(?!\n)\p{Cc}/u);
  });

  it('says so where there are no numbers', () => {
    const empty = { ...hostile, username: 'x', days: [{ date: '2026-01-01' }], posts: [] };
    expect(toText(empty)).toContain('reach: no numbers');
    expect(toHtml(empty, {})).not.toContain('<svg');
  });
});

const environment = () => ({ EDGEWALK_TOKEN: emulator.tokens.instagram, EDGEWALK_BASE_URL: emulator.url });

describe('the built command', () => {
  const args = ['report', '--days', '3', '--posts', '3'];

  it('writes text into a pipe and to a terminal', async () => {
    const piped = start(args, environment());
    expect(await piped.ended).toBe(0);
    expect(piped.output()).toMatch(/^@tidal\.bakery/);
    expect(piped.errors()).toBe('');
    const terminal = startInTerminal(args, environment());
    expect(await terminal.printed(/code (\d+)/)).toBe('0');
    expect(terminal.output()).toContain('the best of 3 posts');
    // The line of the progress is taken away again.
    expect(terminal.output()).toContain('3 of 3 days');
  });
});
