// A tour of the Facebook tree. `npm run demo` runs it against the local Graph API of @edgewalk/emulator, after that of
// Instagram. With EDGEWALK_TOKEN set, `npm run demo -- --live` runs its reading steps against Meta.
import { startEmulator } from '@edgewalk/emulator';
import { Facebook } from '@edgewalk/facebook';
import { bars, heading, table } from '../../instagram/examples/terminal.js';
import { write } from './writing.js';

const live = process.argv.includes('--live');

/** Runs the tour with a real person, or with the emulator's. */
async function main(): Promise<void> {
  if (live) {
    const accessToken = process.env['EDGEWALK_TOKEN'];
    if (accessToken === undefined) throw new Error('set EDGEWALK_TOKEN, or run without --live');
    if (accessToken.startsWith('IG')) console.log('  Pages need a token of Facebook Login');
    else await read(new Facebook({ accessToken }));
    return;
  }
  const emulator = await startEmulator();
  try {
    const fb = new Facebook({ accessToken: emulator.tokens.facebook, baseUrl: emulator.url });
    console.log(`A local Graph API runs at ${emulator.url}`);
    const pageId = await read(fb);
    if (pageId !== undefined) await write(fb.asPage(pageId), pageId);
  } finally {
    await emulator.close();
  }
}

/** The reading steps, which run against Meta too. Returns the id of the Page that was read. */
async function read(fb: Facebook): Promise<string | undefined> {
  await person(fb);
  const pageId = await pages(fb);
  if (pageId === undefined) {
    console.log('  there is no Page that this token may read');
    return undefined;
  }
  const own = fb.asPage(pageId);
  await feed(own, pageId);
  await comments(own, pageId);
  await week(own, pageId);
  await batch(own, pageId);
  return pageId;
}

async function person(fb: Facebook): Promise<void> {
  heading('The person behind the token: fb.me.get()');
  const me = await fb.me.get({ fields: ['id', 'name'] });
  console.log(`  ${me.name} (${me.id})`);
}

async function pages(fb: Facebook): Promise<string | undefined> {
  heading('The Pages of the person, each with its own token: fb.me.accounts.get({ summary: true })');
  const managed = await fb.me.accounts.get({
    fields: ['id', 'name', 'category', 'fan_count', 'access_token'],
    summary: true,
  });
  table(
    managed.data.map(({ id, name, category, fan_count, access_token }) => ({
      id,
      name,
      category,
      likes: fan_count,
      token: access_token === undefined ? 'none' : 'given',
    })),
  );
  return managed.data.find(({ access_token }) => access_token !== undefined)?.id;
}

async function feed(own: Facebook, pageId: string): Promise<void> {
  heading('The feed, with one counter for each reaction: the insights of each post, expanded');
  const posts = await own.page(pageId).feed.get({
    fields: [
      'created_time',
      'message',
      { insights: { metric: 'post_reactions_by_type_total' } },
      { comments: { limit: 0, summary: true } },
    ],
    limit: 8,
  });
  table(
    posts.data.map(({ created_time: time, message, insights, comments: all }) => {
      const counted = (insights?.data[0]?.values?.[0]?.value ?? {}) as Record<string, number>;
      const { like = 0, love = 0, haha = 0 } = counted;
      const day = time?.slice(0, 10);
      return { day, like, love, haha, comments: all?.summary?.total_count, message: message?.slice(0, 48) };
    }),
  );
}

async function comments(own: Facebook, pageId: string): Promise<void> {
  heading('Comments of the newest post, and how many there are: …comments.get({ summary: true })');
  const [newest] = (await own.page(pageId).feed.get({ fields: ['id'], limit: 1 })).data;
  if (newest === undefined) return;
  const recent = await own.post(newest.id).comments.get({
    fields: ['message', 'from', { comments: ['message', 'from'] }],
    order: 'reverse_chronological',
    limit: 4,
    summary: true,
  });
  console.log(`  ${recent.summary?.total_count} comments, the latest:`);
  for (const comment of recent.data) {
    console.log(`  ${comment.from?.name ?? 'somebody'}: ${comment.message}`);
    for (const reply of comment.comments?.data ?? []) {
      console.log(`    ${reply.from?.name ?? 'somebody'}: ${reply.message}`);
    }
  }
}

async function week(own: Facebook, pageId: string): Promise<void> {
  heading("The last week: …insights.get({ metric, period: 'day', date_preset: 'last_7d' })");
  const views = await own.page(pageId).insights.get({
    metric: ['page_media_view', 'page_post_engagements'],
    period: 'day',
    date_preset: 'last_7d',
  });
  if (views.data.length === 0) console.log('  nothing was counted');
  for (const { name, values } of views.data) {
    console.log(`  ${name}`);
    bars((values ?? []).map(({ value, end_time }) => [end_time?.slice(5, 10) ?? '', Number(value)]));
  }
}

async function batch(own: Facebook, pageId: string): Promise<void> {
  heading('Several objects in one request: own.batch({ … })');
  const page = own.page(pageId);
  const { about, latest, picture } = await own.batch({
    about: page.get({ fields: ['about', 'followers_count'] }),
    latest: page.posts.get({ fields: ['permalink_url'], limit: 1 }),
    picture: page.picture.get({ type: 'large' }),
  });
  console.log(`  ${about.about} (${about.followers_count} followers)`);
  console.log(`  newest post: ${latest.data[0]?.permalink_url}`);
  console.log(`  picture: ${picture.width} × ${picture.height}`);
}

await main();
