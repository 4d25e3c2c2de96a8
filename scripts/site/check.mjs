// Builds the site and opens its pages in Chromium: `npm run check:site`. VitePress itself fails on links that lead nowhere.
import { createServer } from 'node:http';
import { existsSync, readFileSync } from 'node:fs';
import { extname, join, normalize } from 'node:path';
import { chromium } from 'playwright-core';
import { root, runNode } from '../workspace/run.mjs';

runNode('scripts/site/index.mjs', []);

const site = join(root, 'packages/website/site');
const axe = readFileSync(join(import.meta.dirname, 'tools/node_modules/axe-core/axe.min.js'), 'utf8');
/** One page of each kind. */
const pages = [
  '',
  'guides/first-call',
  'instagram/publishing',
  'core/errors',
  'reference/instagram/media',
  'reference/facebook/',
  'errors/subcode-2207026',
  'webhooks/fields',
];
const sizes = [
  { width: 1280, height: 900 },
  { width: 390, height: 844 },
];
const complaints = [];

const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.json': 'application/json',
};

const server = createServer((request, response) => {
  const file = fileOf(new URL(request.url, 'http://x').pathname);
  if (file === undefined) return response.writeHead(404).end();
  response.writeHead(200, { 'content-type': types[extname(file)] ?? 'application/octet-stream' });
  response.end(readFileSync(file));
}).listen(0, '127.0.0.1');
await new Promise((resolve) => server.once('listening', resolve));
const address = `http://127.0.0.1:${server.address().port}`;
const browser = await chromium.launch({ executablePath: chromiumPath(), args: ['--no-sandbox'] });
for (const colorScheme of ['light', 'dark'])
  for (const viewport of sizes) {
    const context = await browser.newContext({ colorScheme, viewport });
    for (const path of pages) await look(context, path, `${path || 'home'}, ${colorScheme}, ${viewport.width}`);
    await context.close();
  }
await search('2207026', 'Error subcode 2207026');
await browser.close();
server.close();
for (const complaint of complaints) console.error(complaint);
console.log(`${pages.length} pages, ${complaints.length} complaints`);
process.exitCode = complaints.length === 0 ? 0 : 1;

async function look(context, path, name) {
  const page = await context.newPage();
  page.on('pageerror', (error) => complaints.push(`${name}: ${error.message}`));
  page.on('request', (request) => {
    if (!request.url().startsWith(address)) complaints.push(`${name}: asks ${new URL(request.url()).origin}`);
  });
  const answer = await page.goto(`${address}/${path}`, { waitUntil: 'networkidle' });
  if (answer?.status() !== 200) complaints.push(`${name}: status ${answer?.status()}`);
  const { violations } = await page.evaluate(`${axe};axe.run()`);
  for (const { id, nodes } of violations) complaints.push(`${name}: ${id}: ${nodes[0].html.slice(0, 120)}`);
  const isWide = await page.evaluate('document.documentElement.scrollWidth > innerWidth + 1');
  if (isWide) complaints.push(`${name}: wider than the window`);
  await page.close();
}

/** A person who searches for a code finds its page. */
async function search(words, title) {
  const page = await browser.newPage();
  await page.goto(address, { waitUntil: 'networkidle' });
  await page.keyboard.press('Control+k');
  await page.fill('#localsearch-input', words);
  const found = page.locator('.VPLocalSearchBox .result', { hasText: title });
  await found
    .first()
    .waitFor({ timeout: 15_000 })
    .catch(() => complaints.push(`search: ${words} does not find ${title}`));
  await page.close();
}

function fileOf(path) {
  const wanted = join(site, normalize(decodeURIComponent(path)));
  const all = [wanted, `${wanted}.html`, join(wanted, 'index.html')];
  return all.find((file) => existsSync(file) && extname(file) !== '');
}

function chromiumPath() {
  const found = ['chromium', 'chromium-browser', 'google-chrome'].map((name) => `/usr/bin/${name}`);
  return [process.env.CHROME_PATH, ...found].find((file) => file && existsSync(file));
}
