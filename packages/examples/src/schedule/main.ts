// Publishes the posts of a plan that are due: `npm run example -- schedule --posts posts.json`, from cron for example.
// Each is published once, also if the program is killed at any step and started again.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { Facebook } from '@edgewalk/facebook';
import { Instagram } from '@edgewalk/instagram';
import { findOwnPage } from '../moderate/facebook.js';
import { abortOnInterrupt, type Connection, run } from '../shared/connection.js';
import { checkpointFolder } from './checkpoint-folder.js';
import { readPosts } from './posts.js';
import { publishDue } from './publish-due.js';

const sample = fileURLToPath(new URL('posts.json', import.meta.url));
const { values } = parseArgs({
  options: {
    posts: { type: 'string', default: sample },
    checkpoints: { type: 'string' },
    poll: { type: 'string', default: '60' },
  },
});

await run(async ({ client, emulator }) => {
  const posts = await readPosts(values.posts);
  // What an emulator of our own has is gone with it: so are the checkpoints.
  const folder = emulator && (await mkdtemp(join(tmpdir(), 'edgewalk-schedule-')));
  const state = checkpointFolder(folder ?? values.checkpoints ?? `${values.posts}.checkpoints`);
  const pollEveryMs = emulator ? 1000 : Number(values.poll) * 1000;
  const options = { pollEveryMs, signal: abortOnInterrupt() };
  try {
    const schedule = { api: new Instagram(client), page: await pageOf(client), state, options, print: console.log };
    const { published, failed } = await publishDue(schedule, posts, new Date());
    console.log(`${published} published, ${failed} failed`);
    if (failed > 0) process.exitCode = 1;
  } finally {
    if (folder !== undefined) await rm(folder, { recursive: true });
  }
});

/** The Page of a token of Facebook Login. */
async function pageOf(client: Connection['client']) {
  const fb = new Facebook(client);
  if (fb.client.loginOf() === 'instagram') return undefined;
  const page = await findOwnPage(fb);
  return page && { own: fb.asPage(page.id), id: page.id };
}
