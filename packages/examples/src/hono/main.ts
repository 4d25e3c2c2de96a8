// A web app with Hono, which sends its requests with fetch: `npm run example -- hono`.
import { fetchTransport } from '@edgewalk/core';
import { getRequestListener } from '@hono/node-server';
import { runApp } from '../web/run-app.js';
import { createHonoApp } from './app.js';

await runApp((settings) => getRequestListener(createHonoApp(settings).fetch), fetchTransport());
