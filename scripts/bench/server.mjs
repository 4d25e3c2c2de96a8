// A Graph API in a separate process: HTTP/1.1 with keep-alive over plain TCP, so that it is never the bottleneck.
// Prints its addresses as JSON, by latency in milliseconds, and exits with its parent. At `tls` it speaks TLS, and packs
// what it is asked to pack, as Meta does.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { createServer as createTlsServer } from 'node:tls';
import { gzipSync } from 'node:zlib';
import { media, pageSize, total, user, version } from './fixture.mjs';

const head = [
  'HTTP/1.1 200 OK',
  'content-type: application/json; charset=UTF-8',
  'facebook-api-version: v27.0',
  'x-app-usage: {"call_count":4,"total_cputime":1,"total_time":2}',
  'x-fb-request-id: AxByCzDwEv',
  'x-fb-trace-id: HkLmNoPqRsT',
  'x-fb-rev: 1028374650',
  'cache-control: private, no-cache, no-store, must-revalidate',
  'pragma: no-cache',
  'expires: Sat, 01 Jan 2000 00:00:00 GMT',
  'access-control-allow-origin: *',
  'strict-transport-security: max-age=15552000; preload',
  'vary: Origin, Accept-Encoding',
  'date: Sat, 21 Nov 2026 12:00:00 GMT',
].join('\r\n');

const toResponse = (body) => Buffer.from(`${head}\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);

/** The same response, its body packed. */
function pack(response) {
  const body = gzipSync(response.subarray(response.indexOf('\r\n\r\n') + 4));
  return Buffer.concat([
    Buffer.from(`${head}\r\ncontent-encoding: gzip\r\ncontent-length: ${body.length}\r\n\r\n`),
    body,
  ]);
}

const texts = Array.from({ length: total }, (_, index) => JSON.stringify(media(index)));
const objects = texts.map(toResponse);
const lists = Array.from({ length: total / pageSize }, (_, number) =>
  Buffer.from(`{"data":[${texts.slice(number * pageSize, (number + 1) * pageSize).join(',')}],"paging":`),
);

/** Builds a page of an endless list, or the last one of `items`; the cursor is in its links. */
function buildPage(query, base) {
  const at = Number(query.get('after') ?? 0);
  const items = Number(query.get('until') ?? total);
  const after = at + 1;
  const list = lists[at % lists.length];
  const more = after * pageSize < items;
  const next = `${base}/${version}/${user}/media?after=${after}&until=${items}&limit=${pageSize}`;
  const paging = { cursors: { before: String(at), after: String(after) }, ...(more && { next }) };
  const ending = `${JSON.stringify(paging)}}`;
  const top = `${head}\r\ncontent-length: ${list.length + ending.length}\r\n\r\n`;
  return Buffer.concat([Buffer.from(top), list, Buffer.from(ending)]);
}

const indexOf = (path) => Number(/\d{10}(\d{7})/.exec(path)[1]);

function batch(body) {
  const calls = JSON.parse(new URLSearchParams(body).get('batch'));
  const parts = calls.map((call) => ({ code: 200, headers: [], body: texts[indexOf(call.relative_url)] }));
  return toResponse(JSON.stringify(parts));
}

function respond(top, body, scheme) {
  if (body !== '') return batch(body);
  const target = top.slice(top.indexOf(' ') + 1, top.indexOf(' HTTP/'));
  if (!target.includes('/media')) return objects[indexOf(target)];
  const [, host] = /\r\nhost: *([^\r]+)/i.exec(top);
  return buildPage(new URLSearchParams(target.slice(target.indexOf('?') + 1)), `${scheme}://${host}`);
}

/** Parses the complete requests out of the received bytes, and returns the rest. */
function requestsIn(received, handle) {
  let rest = received;
  for (let end = rest.indexOf('\r\n\r\n'); end >= 0; end = rest.indexOf('\r\n\r\n')) {
    const top = rest.latin1Slice(0, end);
    const length = Number(/content-length: *(\d+)/i.exec(top)?.[1] ?? 0);
    if (rest.length < end + 4 + length) break;
    handle(top, rest.utf8Slice(end + 4, end + 4 + length));
    rest = rest.subarray(end + 4 + length);
  }
  return rest;
}

const tls = (name) => readFileSync(join(import.meta.dirname, 'tls', `${name}.pem`));

function listen(latency, identity) {
  const scheme = identity === undefined ? 'http' : 'https';
  const serve = (socket) => {
    let rest = Buffer.alloc(0);
    const handle = (top, body) => {
      const response = respond(top, body, scheme);
      const bytes = identity && /\r\naccept-encoding:.*gzip/i.test(top) ? pack(response) : response;
      if (latency === 0) socket.write(bytes);
      else setTimeout(() => socket.write(bytes), latency);
    };
    socket.on('error', () => socket.destroy());
    socket.on('data', (chunk) => {
      rest = requestsIn(rest.length === 0 ? chunk : Buffer.concat([rest, chunk]), handle);
    });
  };
  const server = identity
    ? createTlsServer({ ...identity, noDelay: true }, serve)
    : createServer({ noDelay: true }, serve);
  return new Promise((resolve) => {
    server.listen({ port: 0, host: '127.0.0.1', backlog: 4096 }, () => {
      resolve(`${scheme}://127.0.0.1:${server.address().port}`);
    });
  });
}

const identity = { key: tls('key'), cert: tls('certificate') };
console.log(JSON.stringify({ 0: await listen(0), 50: await listen(50), tls: await listen(0, identity) }));
process.stdin.resume().on('end', () => process.exit());
