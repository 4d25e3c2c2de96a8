// A tour of Threads. `npm run demo` runs it against the local Graph API of @edgewalk/emulator, after those of Instagram and
// Facebook. With a token of Threads in EDGEWALK_TOKEN, `npm run demo -- --live` runs its reading steps against Meta.
import { type Emulator, startEmulator } from '@edgewalk/emulator';
import { type PublishEvent, Threads } from '@edgewalk/threads';
import { bars, heading, progress, table } from '../../instagram/examples/terminal.js';

const live = process.argv.includes('--live');

/** Runs the tour with a real profile, or with the emulator's. */
async function main(): Promise<void> {
  if (live) {
    const accessToken = process.env['EDGEWALK_TOKEN'];
    if (accessToken === undefined) throw new Error('set EDGEWALK_TOKEN, or run without --live');
    if (accessToken.startsWith('TH')) await read(new Threads({ accessToken }));
    else console.log('  Threads needs a token of its own login');
    return;
  }
  const emulator = await startEmulator();
  try {
    const api = new Threads({ accessToken: emulator.tokens.threads, baseUrl: emulator.url });
    console.log(`A local Threads API runs at ${emulator.url}`);
    await read(api);
    await write(api, emulator);
  } finally {
    await emulator.close();
  }
}

/** The reading steps, which run against Meta too. */
async function read(api: Threads): Promise<void> {
  heading('The profile: threads.user.get()');
  const me = await api.user.get({ fields: ['username', 'threads_biography'] });
  console.log(`  @${me.username}: ${me.threads_biography}`);
  await posts(api);
  await conversation(api);
  await week(api);
}

async function posts(api: Threads): Promise<void> {
  heading('The newest posts, each with the poll and the post that it refers to');
  const fields = ['timestamp', 'media_type', 'text', { poll_attachment: ['total_votes'] }] as const;
  const { data } = await api.user.threads.get({ fields, limit: 8 });
  table(
    data.map(({ timestamp, media_type: kind, text, poll_attachment: poll }) => ({
      day: timestamp?.slice(0, 10),
      kind,
      votes: poll?.total_votes,
      text: text?.slice(0, 48),
    })),
  );
}

async function conversation(api: Threads): Promise<void> {
  heading('What is said below a post, at every level: threads.post(id).conversation.get()');
  const { data } = await api.user.threads.get({ fields: ['id', 'text', 'has_replies'], limit: 50 });
  const post = data.find(({ has_replies: isAnswered }) => isAnswered);
  if (post === undefined) return console.log('  nobody has answered yet');
  console.log(`  ${post.text}`);
  const { data: replies } = await api.post(post.id).conversation.get({ fields: ['username', 'text'], limit: 5 });
  for (const { username, text } of replies) console.log(`    @${username}: ${text}`);
}

async function week(api: Threads): Promise<void> {
  heading("Views by day: threads.user.insights.get({ metric: 'views', since })");
  const since = new Date(Date.now() - 7 * 86_400_000);
  const [views] = (await api.user.insights.get({ metric: ['views'], since })).data;
  bars((views?.values ?? []).map(({ value, end_time: day }) => [day?.slice(5, 10) ?? '', Number(value)]));
}

async function write(api: Threads, emulator: Emulator): Promise<void> {
  heading('A poll in one call: threads.user.publish({ … })');
  // Time passes quickly for the emulator's containers.
  const onProgress = ({ type }: PublishEvent) => {
    progress(type);
    emulator.clock.advance(5_000);
  };
  const poll = { option_a: 'Poppy', option_b: 'Sesame' };
  const content = { media_type: 'TEXT', text: 'Which bun tomorrow?', poll_attachment: poll } as const;
  const { id = '', permalink } = await api.user.publish(content, { onProgress });
  progress(`published: ${permalink}`, true);

  heading('Somebody answers, and the answer is hidden');
  const reply = emulator.visitors.reply(id, 'Neither');
  await api.post(reply.id).manageReply.create({ hide: true });
  const { hide_status: status } = await api.post(reply.id).get({ fields: ['hide_status'] });
  console.log(`  ${status}`);
  await api.post(id).delete();
  console.log(`  ${id}: deleted`);
}

await main();
