// A bot that moderates comments and answers messages: `npm run example -- moderate`. Without a token people act on an
// emulator, and the bot ends when it has answered them. With a token it listens, and changes things with `--apply` only.
import { once } from 'node:events';
import { parseArgs } from 'node:util';
import type { Outcome } from '@edgewalk/webhooks';
import { nodeWebhooks } from '@edgewalk/webhooks/node';
import { abortOnInterrupt, run } from '../shared/connection.js';
import { appSecrets, chooseVerifyToken } from '../web/app-secrets.js';
import { serve } from '../web/serve.js';
import { type Bot, createBot } from './bot.js';
import { demo } from './demo.js';
import { explainMissing, subscribe } from './subscribe.js';

const { values } = parseArgs({
  options: {
    apply: { type: 'boolean', default: false },
    port: { type: 'string', default: '0' },
    posts: { type: 'string', default: '3' },
  },
});

await run(async (connection) => {
  const { client, emulator } = connection;
  const secrets = appSecrets(connection) ?? missingSecret();
  const verifyToken = chooseVerifyToken();
  const apply = values.apply || emulator !== undefined;
  const posts = Number(values.posts);
  const outcomes: Outcome[] = [];
  const onOutcome = (outcome: Outcome) => void (emulator && outcomes.push(outcome));
  const bot = await createBot(client, { secrets, verifyToken, posts, apply, onOutcome, print: console.log });
  await bot.catchUp();
  const listener = nodeWebhooks(bot.hook);
  const app = await serve(Number(values.port), () => (request, response) => void listener(request, response));
  console.log(`listening at ${app.origin}, verify token: ${verifyToken}`);
  try {
    if (emulator) {
      await subscribe(emulator, bot, { callbackUrl: `${app.origin}/`, verifyToken });
      await demo(emulator);
      const own = outcomes.filter(({ event }) => event.isOwn).length;
      console.log(`${outcomes.length} events arrived; ${own} of them were what the bot wrote, and were ignored`);
    } else await listen(bot);
  } finally {
    await app.close();
  }
});

/** Until Ctrl-C. */
async function listen(bot: Bot): Promise<void> {
  await explainMissing(bot);
  const stopped = abortOnInterrupt();
  if (!stopped.aborted) await once(stopped, 'abort');
}

function missingSecret(): never {
  throw new Error('set EDGEWALK_APP_SECRET: the secret of the app, which signs the events');
}
