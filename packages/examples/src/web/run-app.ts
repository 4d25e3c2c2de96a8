import { once } from 'node:events';
import type { RequestListener } from 'node:http';
import { parseArgs } from 'node:util';
import type { Transport } from '@edgewalk/core';
import { interruption, run } from '../shared/connection.js';
import { serve } from './serve.js';
import { settingsFor } from './settings-for.js';
import type { Settings } from './settings.js';

/** Runs a web app until Ctrl-C. `--port` for an app of Meta's, which must know where its logins lead back to. */
export async function runApp(make: (settings: Settings) => RequestListener, transport?: Transport) {
  const { values } = parseArgs({ options: { port: { type: 'string', default: '0' } } });
  await run(async (connection) => {
    const app = await serve(Number(values.port), (origin) => {
      const settings = settingsFor(connection, origin, transport);
      console.log(`open ${origin}/${settings.login ? 'login' : 'media'} in a browser; Ctrl-C ends it`);
      console.log(`webhooks are verified at ${origin}/webhook, with the word ${settings.verifyToken}`);
      return make(settings);
    });
    const stopped = interruption();
    if (!stopped.aborted) await once(stopped, 'abort');
    await app.close();
  });
}
