const { register } = require('node:module');
const { pathToFileURL } = require('node:url');

const { TOKEN, USER_ID } = process.env;

// It is made for bundlers: its files name each other without an extension.
const hook = `export const resolve = (name, context, next) =>
  next(name, context).catch(() => next(name + '.js', context));`;
register(`data:text/javascript,${encodeURIComponent(hook)}`);

/** It checks every answer against schemas of its own. */
async function main() {
  const { ThreadsAuthenticatedApiClient } = await import(pathToFileURL(require.resolve('threads-graph-api')).href);
  const client = new ThreadsAuthenticatedApiClient(TOKEN, USER_ID);
  const report = {};
  report.profile = await client.getUserProfile({ id: 'me', fields: ['id', 'username', 'threads_biography'] });

  report.pages = [];
  for (let after; ;) {
    const page = await client.getUserThreads({ id: USER_ID, fields: ['id', 'media_type', 'text'], limit: 40, after });
    report.pages.push(page.data.map(({ id }) => id));
    // Its schemas know no page without cursors, which an empty one is.
    if (page.data.length < 40) break;
    after = page.paging.cursors.after;
  }

  const item = { mediaType: 'IMAGE', imageUrl: 'https://example.org/1.jpg', isCarouselItem: true };
  const children = [(await client.createMediaContainer(item)).id, (await client.createMediaContainer(item)).id];
  await new Promise((resolve) => setTimeout(resolve, 1100));
  const carousel = await client.createMediaContainer({ mediaType: 'CAROUSEL', children, text: 'Two loaves' });
  const published = await client.publish({ creationId: carousel.id });
  report.published = await client.getMediaObject({ id: published.id, fields: ['id', 'media_type', 'text'] });

  const answer = { mediaType: 'TEXT', text: 'And a third', replyToId: published.id };
  await client.publish({ creationId: (await client.createMediaContainer(answer)).id });
  report.replies = (await client.getReplies({ id: published.id, fields: ['text', 'hide_status'] })).data;
  report.conversation = (await client.getConversation({ id: published.id, fields: ['text'], reverse: false })).data;
  report.hidden = await client.manageReply({ id: report.replies[0].id, hide: true });
  report.quota = await client.getUserThreadsPublishingLimit({
    id: 'me',
    fields: ['reply_quota_usage', 'reply_config'],
  });
  report.metrics = (await client.getMediaMetrics({ id: published.id, metrics: ['views', 'replies'] })).data;
  report.error = await client.getMediaObject({ id: '17999999999999999' }).catch((error) => error.getThreadsError());
  return report;
}

void main().then((report) => console.log(JSON.stringify(report)));
