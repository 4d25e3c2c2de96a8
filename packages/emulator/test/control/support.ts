import type { Emulator } from '../../src/index.js';
import type { Json } from '../support.js';

/** Asks the control API with plain `fetch`. */
export async function ask({ url }: Pick<Emulator, 'url'>, method: string, path: string, body?: Json) {
  const response = await fetch(`${url}/_emulator${path}`, {
    method,
    ...(body && { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
  });
  return { status: response.status, body: (await response.json()) as Json };
}
