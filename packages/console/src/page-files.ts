import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { ConsoleRequest, ConsoleResponse } from './handler.js';

/** Where the build puts the page: found from the package, as the tests run the sources. */
const folder = join(dirname(createRequire(import.meta.url).resolve('@edgewalk/console/package.json')), 'dist/page');

const types: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  svg: 'image/svg+xml',
};

const policy = [
  "default-src 'none'",
  ...['script-src', 'style-src', 'img-src', 'media-src', 'connect-src', 'form-action'].map((name) => `${name} 'self'`),
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
].join('; ');

const security = {
  'content-security-policy': policy,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
};

/** A file of the page: `/` for a browser that asks for HTML, and the files of `/_console/`. */
export async function pageFile({ method, url, headers }: ConsoleRequest): Promise<ConsoleResponse | undefined> {
  if (method !== 'GET') return undefined;
  const isPage = url === '/' && String(headers['accept'] ?? '').includes('text/html');
  const [, name = isPage ? 'index.html' : undefined] = /^\/_console\/([\w-]+\.(?:js|css|svg))$/.exec(url) ?? [];
  if (name === undefined) return undefined;
  const body = await readFile(join(folder, name)).catch(() => undefined);
  const type = types[name.replace(/.*\./, '')] ?? '';
  return body && { status: 200, headers: { ...security, 'content-type': type, 'cache-control': 'no-cache' }, body };
}
