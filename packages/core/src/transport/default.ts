import { fetchTransport } from './fetch.js';
import { fromProcess } from './process.js';
import type { Transport } from './transport.js';
import { undiciTransport } from './undici.js';

/** The transport of a client without one: undici on Node where it can be loaded, the runtime's `fetch` elsewhere. */
export function defaultTransport(): Transport {
  return isNode() ? undiciTransport({}, fetchTransport()) : fetchTransport();
}

/**
 * Bun, Deno and workers also identify as Node, for older packages. Jest's jsdom runs in Node, but replaces its timers,
 * without which undici does not work.
 */
function isNode(): boolean {
  const { navigator, setImmediate, Bun, Deno } = globalThis as unknown as Runtime;
  if (Bun !== undefined || Deno !== undefined || setImmediate === undefined) return false;
  const versions = fromProcess('versions') as { readonly node?: string } | undefined;
  return versions?.node !== undefined && navigator?.userAgent !== 'Cloudflare-Workers';
}

interface Runtime {
  readonly navigator?: { readonly userAgent?: string };
  readonly setImmediate?: object;
  readonly Bun?: object;
  readonly Deno?: object;
}
