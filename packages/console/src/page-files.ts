import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { ConsoleRequest, ConsoleResponse } from './handler.js';
import type { ConsoleOptions } from './options.js';

/** Where the build puts the page: found from the package, as the tests run the sources. */
const folder = join(dirname(createRequire(import.meta.url).resolve('@edgewalk/console/package.json')), 'dist/page');

const types: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  svg: 'image/svg+xml',
};

type Source = Pick<ConsoleOptions, 'kind' | 'baseUrl'>;

/** The pictures and videos of the real API are at hosts of Meta's that change. */
const mediaOf = ({ kind, baseUrl }: Source): string =>
  kind === 'emulator' ? '' : ` https:${baseUrl === undefined ? '' : ` ${new URL(baseUrl).origin}`}`;

const policyOf = (source: Source): string =>
  [
    "default-src 'none'",
    ...['script-src', 'style-src', 'connect-src', 'form-action'].map((name) => `${name} 'self'`),
    ...['img-src', 'media-src'].map((name) => `${name} 'self'${mediaOf(source)}`),
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
  ].join('; ');

const securityOf = (source: Source) => ({
  'content-security-policy': policyOf(source),
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
});

/** A file of the page: `/` for a browser that asks for HTML, and the files of `/_console/`. */
export async function pageFile(
  { method, url, headers }: ConsoleRequest,
  source: Source,
): Promise<ConsoleResponse | undefined> {
  if (method !== 'GET') return undefined;
  const isPage = url === '/' && String(headers['accept'] ?? '').includes('text/html');
  const [, name = isPage ? 'index.html' : undefined] =
    /^\/_console\/([\w-]+\.(?:js|css|svg)|returned\.html)(?:\?|$)/.exec(url) ?? [];
  if (name === undefined) return undefined;
  const file = await readFile(join(folder, name)).catch(() => undefined);
  const body = isPage && file ? withKind(file, source) : file;
  const type = types[name.replace(/.*\./, '')] ?? '';
  if (body === undefined) return undefined;
  return { status: 200, headers: { ...securityOf(source), 'content-type': type, 'cache-control': 'no-cache' }, body };
}

/** The frame shows the areas that there are before the page has asked. */
const withKind = (page: Uint8Array, { kind }: Source): string =>
  Buffer.from(page).toString().replace('<html', `<html data-kind="${kind}"`);
