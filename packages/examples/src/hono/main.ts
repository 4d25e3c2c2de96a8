// A web app with Hono, which asks Meta by fetch alone: `npm run example -- hono`.
import { fetchTransport } from '@edgewalk/core';
import { getRequestListener } from '@hono/node-server';
import { runApp } from '../web/run-app.js';
import { honoApp } from './app.js';

await runApp((settings) => getRequestListener(honoApp(settings).fetch), fetchTransport());
