import { afterEach } from '@jest/globals';
import { GraphClient, type Transport, undiciTransport } from '../../src/index.js';
import { token } from './script.js';
import { serve } from './server.js';

/** What is closed after the test, the last first. */
export const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (let close = closing.pop(); close !== undefined; close = closing.pop()) await close();
});

/** A server of Node's, which ends with the test. */
export async function start(...[handle]: Parameters<typeof serve>): Promise<string> {
  const { url, close } = await serve(handle);
  closing.push(close);
  return url;
}

/** A client that tries once. */
export function clientOf(baseUrl: string, transport: Transport = undiciTransport()): GraphClient {
  closing.push(() => transport.close?.());
  return new GraphClient({ accessToken: token, baseUrl, transport, retry: false });
}
