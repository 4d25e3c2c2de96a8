// A web app with Express: `npm run example -- express`.
import { runApp } from '../web/run-app.js';
import { createExpressApp } from './app.js';

await runApp((settings) => createExpressApp(settings));
