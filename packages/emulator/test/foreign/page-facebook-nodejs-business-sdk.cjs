const { FacebookAdsApi, Page, PagePost, Comment } = require('facebook-nodejs-business-sdk');

const { TOKEN, PAGE_ID } = process.env;
FacebookAdsApi.init(TOKEN, 'en_US', false);

/** The ids on every page of a list, in the order in which they came. */
async function walk(first) {
  const cursor = await first;
  const pages = [cursor.map(({ id }) => id)];
  while (cursor.hasNext()) {
    await cursor.next();
    pages.push(cursor.map(({ id }) => id));
  }
  return pages;
}

async function main() {
  const report = {};
  const page = new Page(PAGE_ID);
  report.profile = (await page.get(['name', 'followers_count'])).exportAllData();

  const limit = 4;
  const posts = await walk(page.getFeed(['id', 'created_time'], { limit: 9 }));
  const [busy] = posts.flat();
  report.walks = {
    feed: posts,
    posts: await walk(page.getPosts(['id', 'message'], { limit: 9 })),
    albums: await walk(page.getAlbums(['id', 'name'], { limit: 2 })),
    photos: await walk(page.getPhotos(['id', 'created_time'], { limit, type: 'uploaded' })),
    videos: await walk(page.getVideos(['id', 'description'], { limit, type: 'uploaded' })),
    live_videos: await walk(page.getLiveVideos(['id', 'status'], { limit: 2 })),
    comments: await walk(new PagePost(busy).getComments(['id', 'message'], { limit: 7 })),
    albumPhotos: await walkFirst(await page.getAlbums(['id']), (album) => album.getPhotos(['id'], { limit })),
  };
  report.busy = busy;

  const metric = ['page_follows', 'page_media_view'];
  const counted = await page.getInsights(['name', 'period', 'values'], { metric, period: 'day' });
  report.insights = counted.map((one) => one.exportAllData());

  const { id } = await page.createFeed([], { message: 'Rye at noon' });
  const post = new PagePost(id);
  const comment = await post.createComment([], { message: 'Save me one' });
  report.post = (await post.get(['message', 'from'])).exportAllData();
  const cursor = await post.getComments(['id', 'message'], { summary: true });
  report.comments = cursor.map((one) => one.exportAllData());
  report.summary = cursor.summary;
  report.comment = comment.id;
  await new Comment(comment.id).delete();
  await post.delete();
  const problem = await post.get(['id']).catch((error) => error);
  report.error = { name: problem.name, status: problem.status, ...problem.response };
  return report;
}

/** What hangs off the first item of a list, with that item's id before it. */
async function walkFirst([first], next) {
  return [[first.id], ...(await walk(next(first)))];
}

void main().then((report) => console.log(JSON.stringify(report)));
