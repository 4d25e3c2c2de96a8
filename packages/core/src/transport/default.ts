import { fetchTransport } from './fetch.js';
import type { Transport } from './transport.js';
import { undiciTransport } from './undici.js';

/** The transport of a client without one: undici on Node, the runtime's `fetch` elsewhere. */
export function defaultTransport(): Transport {
  return isNode() ? undiciTransport() : fetchTransport();
}

/** Bun, Deno and workers also identify as Node, for older packages. */
function isNode(): boolean {
  const { process, navigator, Bun, Deno } = globalThis as unknown as Runtime;
  if (Bun !== undefined || Deno !== undefined) return false;
  return process?.versions?.node !== undefined && navigator?.userAgent !== 'Cloudflare-Workers';
}

interface Runtime {
  readonly process?: { readonly versions?: { readonly node?: string } };
  readonly navigator?: { readonly userAgent?: string };
  readonly Bun?: object;
  readonly Deno?: object;
}
