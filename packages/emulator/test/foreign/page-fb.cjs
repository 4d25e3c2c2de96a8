const { FB } = require('fb');

const { TOKEN, PAGE_ID } = process.env;
FB.options({ version: 'v24.0', accessToken: TOKEN });

/** The client's own promise rejects where Meta answers with an error. */
const api = (...call) => FB.api(...call);

/** The ids on every page of a list, which lead from one to the next by their links. */
async function walk(path, params) {
  const pages = [];
  for (let page = await api(path, params); ;) {
    pages.push(page.data.map(({ id }) => id));
    if (page.paging?.next === undefined) return pages;
    const { pathname, search } = new URL(page.paging.next);
    page = await api(`${pathname.slice(1)}${search}`);
  }
}

async function main() {
  const report = {};
  const limit = 4;
  const feed = await walk(`${PAGE_ID}/feed`, { fields: 'id,created_time', limit: 9 });
  const [busy] = feed.flat();
  const albums = await walk(`${PAGE_ID}/albums`, { fields: 'name', limit: 2 });
  const [album] = albums.flat();
  const photos = await walk(`${album}/photos`, { fields: ['id'], limit });
  report.walks = {
    feed,
    albums,
    posts: await walk(`${PAGE_ID}/posts`, { fields: ['id', 'message'], limit: 9 }),
    photos: await walk(`${PAGE_ID}/photos`, { fields: ['id'], type: 'uploaded', limit }),
    videos: await walk(`${PAGE_ID}/videos`, { fields: ['id', 'length'], type: 'uploaded', limit }),
    live_videos: await walk(`${PAGE_ID}/live_videos`, { fields: ['id', 'status'], limit: 2 }),
    comments: await walk(`${busy}/comments`, { fields: ['id', 'message'], limit: 7 }),
    albumPhotos: [[album], ...photos],
  };
  report.busy = busy;

  const { id } = await api(`${PAGE_ID}/feed`, 'post', { message: 'Für alle am Hafen' });
  report.comment = (await api(`${id}/comments`, 'post', { message: 'Save me one' })).id;
  report.post = await api(id, { fields: 'message,comments.summary(true){message}' });
  report.deleted = await api(id, 'delete');
  const problem = await api(id).catch((error) => error);
  report.error = { name: problem.name, ...problem.response.error };
  return report;
}

void main().then((report) => console.log(JSON.stringify(report)));
