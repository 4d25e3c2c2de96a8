import { fetchTransport } from './fetch.js';
import type { Transport } from './transport.js';
import { undiciTransport } from './undici.js';

/** Undici on Node; elsewhere the `fetch` that the runtime brings with it. */
export function defaultTransport(): Transport {
  return isNode() ? undiciTransport() : fetchTransport();
}

/** Bun, Deno and workers say that they are Node too, for the sake of older packages. */
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
