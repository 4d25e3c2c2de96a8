// Moderates the comments of recent media and posts. `npm run example -- moderate` is a dry run; `--apply` applies it.
// Processed comments are stored in moderation.json, or in the file that `--memory` names.
import { parseArgs } from 'node:util';
import { Facebook } from '@edgewalk/facebook';
import { limiter } from '@edgewalk/core/limits';
import { Instagram } from '@edgewalk/instagram';
import { run } from '../shared/connection.js';
import { jsonFile } from '../shared/json-file.js';
import { createFacebookChannel, findOwnPage } from './facebook.js';
import { createInstagramChannel } from './instagram.js';
import type { Memory } from './ledger.js';
import { moderate } from './moderate.js';

const { values } = parseArgs({
  options: {
    apply: { type: 'boolean', default: false },
    memory: { type: 'string', default: 'moderation.json' },
    posts: { type: 'string', default: '10' },
  },
});

await run(async ({ client }) => {
  const posts = Number(values.posts);
  // Both trees draw on the allowances of one app.
  const throttled = { ...client, limits: limiter({ policy: { 50: '1s', 80: '15s', 95: '5m' } }) };
  const api = new Instagram(throttled);
  // A token of Instagram Login cannot access Pages.
  const fb = api.client.loginOf() === 'instagram' ? undefined : new Facebook(throttled);
  const pageId = fb && (await findOwnPage(fb));
  const channels = [
    createInstagramChannel(api, posts),
    ...(fb === undefined || pageId === undefined ? [] : [createFacebookChannel(fb, pageId, posts)]),
  ];
  const memory = jsonFile<Memory>(values.memory);
  const { read, hide, reply, failed } = await moderate(channels, {
    memory,
    apply: values.apply,
    print: console.log,
  });
  console.log(`${read} new comments: ${hide} to hide, ${reply} to answer, ${failed} failed`);
  if (!values.apply) console.log('Nothing was changed; --apply applies it.');
});
