import { once } from 'node:events';
import type { RequestListener } from 'node:http';
import { parseArgs } from 'node:util';
import type { Transport } from '@edgewalk/core';
import { abortOnInterrupt, run } from '../shared/connection.js';
import { createBot } from '../moderate/bot.js';
import { appSecrets, chooseVerifyToken } from './app-secrets.js';
import { serve } from './serve.js';
import { createSettings } from './create-settings.js';
import type { Settings } from './settings.js';

/** Runs a web app until Ctrl-C. `--port` must match the redirect address in the settings of Meta's app. */
export async function runApp(make: (settings: Settings) => RequestListener, transport?: Transport) {
  const { values } = parseArgs({
    options: { port: { type: 'string', default: '0' }, apply: { type: 'boolean', default: false } },
  });
  await run(async (connection) => {
    const secrets = appSecrets(connection);
    const verifyToken = chooseVerifyToken();
    const bot = secrets && { secrets, verifyToken, posts: 0, apply: values.apply, print: console.log };
    const hook = bot && (await createBot(connection.client, bot)).hook;
    const app = await serve(Number(values.port), (origin) => {
      const settings = { ...createSettings(connection, origin, transport), hook };
      console.log(`open ${origin}/${settings.login ? 'login' : 'media'} in a browser; Ctrl-C ends it`);
      if (hook) console.log(`webhook address: ${origin}/webhook, verify token: ${verifyToken}`);
      return make(settings);
    });
    const stopped = abortOnInterrupt();
    if (!stopped.aborted) await once(stopped, 'abort');
    await app.close();
  });
}
