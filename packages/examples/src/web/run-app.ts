import { once } from 'node:events';
import type { RequestListener } from 'node:http';
import { parseArgs } from 'node:util';
import type { Transport } from '@edgewalk/core';
import { abortOnInterrupt, run } from '../shared/connection.js';
import { serve } from './serve.js';
import { createSettings } from './create-settings.js';
import type { Settings } from './settings.js';

/** Runs a web app until Ctrl-C. `--port` must match the redirect address in the settings of Meta's app. */
export async function runApp(make: (settings: Settings) => RequestListener, transport?: Transport) {
  const { values } = parseArgs({ options: { port: { type: 'string', default: '0' } } });
  await run(async (connection) => {
    const app = await serve(Number(values.port), (origin) => {
      const settings = createSettings(connection, origin, transport);
      console.log(`open ${origin}/${settings.login ? 'login' : 'media'} in a browser; Ctrl-C ends it`);
      console.log(`webhook address: ${origin}/webhook, verify token: ${settings.verifyToken}`);
      return make(settings);
    });
    const stopped = abortOnInterrupt();
    if (!stopped.aborted) await once(stopped, 'abort');
    await app.close();
  });
}
