// The reading steps of the tour, which run against Meta too, and in every runtime that has `fetch`.
import { type Instagram, matchError, NotSupportedError } from '@edgewalk/instagram';
import { bars, heading, progress, table } from './terminal.js';

/** The reading steps. */
export async function read(api: Instagram): Promise<void> {
  await profile(api);
  await recentMedia(api);
  await commentsAndReplies(api);
  await everyPage(api);
  await insights(api);
  await hashtag(api);
  await batch(api);
  await failure(api);
  notSupported(api);
}

async function profile(api: Instagram): Promise<void> {
  heading('The profile: api.user.get()');
  const me = await api.user.get({ fields: ['username', 'name', 'followers_count', 'media_count'] });
  console.log(`@${me.username} (${me.name}): ${me.media_count} media, ${me.followers_count} followers`);
}

async function recentMedia(api: Instagram): Promise<void> {
  heading('Recent media: api.user.media.get({ limit: 8 })');
  const recent = await api.user.media.get({
    fields: ['id', 'media_type', 'timestamp', 'like_count', 'comments_count', 'caption'],
    limit: 8,
  });
  table(
    recent.data.map((media) => ({
      type: media.media_type,
      day: media.timestamp?.slice(0, 10),
      likes: media.like_count ?? 'hidden',
      comments: media.comments_count,
      caption: media.caption?.split('\n')[0]?.slice(0, 40),
    })),
  );
}

async function commentsAndReplies(api: Instagram): Promise<void> {
  heading('Comments and their replies, in the same request');
  const discussion = await api.user.media.get({
    fields: ['id', { comments: { fields: ['text', 'username', { replies: ['text', 'username'] }], limit: 3 } }],
    limit: 12,
  });
  for (const { comments } of discussion.data.filter((media) => media.comments).slice(0, 2)) {
    for (const comment of comments?.data ?? []) {
      console.log(`  @${comment.username}: ${comment.text}`);
      for (const reply of comment.replies?.data ?? []) console.log(`    @${reply.username}: ${reply.text}`);
    }
  }
}

async function everyPage(api: Instagram): Promise<void> {
  heading('Every page: for await (const media of api.user.media.get(…))');
  let [seen, likes] = [0, 0];
  for await (const media of api.user.media.get({ fields: ['like_count'], limit: 50 })) {
    seen += 1;
    likes += media.like_count ?? 0;
    progress(`${seen} media, ${likes} likes`);
  }
  progress(`${seen} media, ${likes} likes`, true);
}

async function insights(api: Instagram): Promise<void> {
  heading('Insights: api.user.insights.get()');
  const reach = await api.user.insights.get({ metric: ['reach'], period: 'day', metric_type: 'time_series' });
  for (const metric of reach.data) {
    bars((metric.values ?? []).map(({ value, end_time }) => [end_time?.slice(5, 10) ?? '', Number(value)]));
  }
  const totals = await api.user.insights.get({
    metric: ['likes', 'comments', 'shares'],
    period: 'day',
    metric_type: 'total_value',
  });
  bars(totals.data.map(({ name, total_value }) => [name, Number(total_value?.value ?? 0)]));
}

async function hashtag(api: Instagram): Promise<void> {
  heading('A hashtag: api.hashtagSearch.get(), api.hashtag(id).topMedia.get()');
  if (api.client.loginOf() === 'instagram') return console.log('  hashtags need Facebook Login');
  const found = await api.hashtagSearch.get({ q: 'sourdough' });
  const first = found.data[0];
  if (first) {
    const top = await api.hashtag(first.id).topMedia.get({ fields: ['permalink', 'like_count'], limit: 3 });
    table(top.data.map(({ permalink, like_count }) => ({ permalink, likes: like_count })));
  }
}

async function batch(api: Instagram): Promise<void> {
  heading('Three reads in one request: api.batch()');
  const [account, first, quota] = await api.batch([
    api.user.get({ fields: ['username'] }),
    api.user.media.get({ fields: ['id'], limit: 1 }),
    api.user.contentPublishingLimit.get(),
  ]);
  console.log(`@${account.username}; newest media ${first.data[0]?.id}; ${quota.data[0]?.quota_usage} posts today`);
}

async function failure(api: Instagram): Promise<void> {
  heading('A failure is a value, or a typed exception');
  const outcome = await api.media('17900000000000000').get().either();
  if (outcome._tag === 'Left') {
    console.log(`  ${outcome.left._tag}: ${outcome.left.message}`);
    console.log(`  What to do: ${outcome.left.advice}`);
    const again = matchError(outcome.left, { RateLimitError: () => 'later', _: (error) => error.retry });
    console.log(`  May it be sent again? ${again}`);
  }
}

function notSupported(api: Instagram): void {
  heading('What Meta does not support');
  try {
    // @ts-expect-error: the compiler says so first, and quotes the advice
    api.user.media.delete();
  } catch (error) {
    if (error instanceof NotSupportedError) console.log(`  ${error._tag}: ${error.message}`);
  }
}
