import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { consoleHandler } from '@edgewalk/console';
import type { ConsoleOptions } from '../commands/console.js';
import type { Context } from '../terminal/context.js';
import { consoleServer } from './server.js';
import { findTokens } from './tokens.js';

/** Serves the console for the real API until the process is told to stop. */
export async function openConsole(options: ConsoleOptions, context: Context): Promise<void> {
  const tokens = await findTokens(options, context);
  const { EDGEWALK_BASE_URL: baseUrl = '' } = context.environment;
  const key = randomBytes(24).toString('base64url');
  const handler = consoleHandler({ kind: 'real', key, tokens: () => tokens, ...(baseUrl !== '' && { baseUrl }) });
  const server = consoleServer(handler).listen(options.port ?? 0, '127.0.0.1');
  await once(server, 'listening');
  try {
    await show(`http://127.0.0.1:${(server.address() as AddressInfo).port}/#key=${key}`, options, context);
    await context.waitForStop();
  } finally {
    server.closeAllConnections();
    server.close();
  }
  context.writeError('stopped');
}

async function show(address: string, { open: wanted }: ConsoleOptions, { write, open, interactive }: Context) {
  write(`The console is at ${address} until you press Ctrl-C. Whoever has this address may use your tokens.`);
  if (wanted && interactive) await open(address).catch(() => undefined);
}
