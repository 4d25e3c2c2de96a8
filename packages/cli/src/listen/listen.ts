// listen: receives the webhooks of Meta or of an emulator on this machine.
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { ListenOptions } from '../commands/webhooks.js';
import { findEmulator, type RunningEmulator } from '../control/running-emulator.js';
import { readAppSecret } from '../token/app-secret.js';
import type { Context } from '../terminal/context.js';
import { printerOf } from './event-line.js';
import { wantedEvents } from './events.js';
import { receiverServer } from './server.js';
import { subscribe } from './subscribe.js';

/** Receives webhooks until the process is stopped. */
export async function listen(options: ListenOptions, context: Context): Promise<void> {
  const events = wantedEvents(options.events);
  const emulator = await findSource(context);
  const secrets = emulator === undefined ? await secretsOf(context) : emulator.apps[options.product].secret;
  const verifyToken = context.environment['EDGEWALK_VERIFY_TOKEN'] || randomUUID();
  const { print, enough } = printerOf(options, events, context);
  const told = { print, writeError: context.writeError };
  const server = receiverServer({ secrets, verifyToken, forwardTo: options.forwardTo }, told);
  server.listen(options.port ?? 0, '127.0.0.1');
  await once(server, 'listening');
  const callbackUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  try {
    if (emulator !== undefined)
      await subscribe({ emulator, product: options.product, events, callbackUrl, verifyToken });
    context.writeError(emulator ? listensTo(emulator, callbackUrl) : instructions(callbackUrl, verifyToken));
    const isEnough = await Promise.race([context.waitForStop(), enough]);
    if (isEnough === true) await answered(server);
  } finally {
    server.close();
    server.closeAllConnections();
  }
}

/** The last delivery is answered, or it would come again. */
async function answered(server: Server): Promise<void> {
  const closed = once(server, 'close');
  server.close();
  await closed;
}

/** The emulator, unless the app secret of an app at Meta is given. */
async function findSource(context: Context): Promise<RunningEmulator | undefined> {
  const { EDGEWALK_BASE_URL: address = '', EDGEWALK_APP_SECRET: secret = '' } = context.environment;
  if (address !== '') return findEmulator(context);
  if (secret !== '') return undefined;
  try {
    return await findEmulator(context);
  } catch (error) {
    // Somebody at a terminal can type the secret.
    if (context.interactive) return undefined;
    throw error;
  }
}

/** Several where deliveries of two apps arrive: Instagram Login has an app of its own. */
const secretsOf = async (context: Context): Promise<readonly string[]> =>
  (await readAppSecret({}, context)).split(/[\s,]+/);

const listensTo = ({ url }: RunningEmulator, callbackUrl: string): string =>
  `edgewalk: listens at ${callbackUrl} for the emulator at ${url}, until Ctrl-C`;

const instructions = (callbackUrl: string, verifyToken: string): string =>
  [
    `edgewalk: listens at ${callbackUrl} for Meta, until Ctrl-C`,
    'Let your tunnel lead there, and enter its https address as the callback in the settings of the app,',
    `with the verify token ${verifyToken}`,
  ].join('\n');
