import { timingSafeEqual } from 'node:crypto';
import { Buffer } from 'node:buffer';
import type { IncomingHttpHeaders } from 'node:http';

/** What the emulator asks of the pages of a browser. */
export interface Door {
  /** The port that it listens on. */
  readonly port: number;
  /** A random text that the console's page is opened with. */
  readonly key: string;
}

const loopback = new Set(['127.0.0.1', 'localhost', '[::1]']);

/**
 * Why a request may not control the emulator; undefined if it may. Programs need no key. Web pages of the same browser
 * must not get in: neither from their own origin, nor under a name of their own that leads to this machine.
 */
export function refusalOf(headers: IncomingHttpHeaders, door: Door): string | undefined {
  const { host = '', origin, 'sec-fetch-site': site } = headers;
  if (origin === undefined && site === undefined) return undefined;
  if (!isOwnHost(host, door)) return 'The console has another address: open the one that was printed';
  const isFromHere = site === undefined || site === 'same-origin' || site === 'none';
  if (!isFromHere || (origin !== undefined && origin !== `http://${host}`))
    return 'Pages of other origins may not control the emulator';
  return hasKey(headers, door) ? undefined : 'Open the console by the address that was printed: it holds a key';
}

/** True for loopback with the emulator's own port. */
export const isOwnHost = (host: string, { port }: Door): boolean =>
  loopback.has(host.replace(/:\d+$/, '').toLowerCase()) && host.endsWith(`:${port}`);

/** Compared in constant time. */
function hasKey({ 'x-edgewalk-key': given }: IncomingHttpHeaders, { key }: Door): boolean {
  const [sent, wanted] = [Buffer.from(String(given ?? '')), Buffer.from(key)];
  return sent.length === wanted.length && timingSafeEqual(sent, wanted);
}
