const { FacebookAdsApi, FacebookAdsApiBatch, IGMedia, IGUser } = require('facebook-nodejs-business-sdk');

const { TOKEN, USER_ID } = process.env;
const api = FacebookAdsApi.init(TOKEN, 'en_US', false);

async function main() {
  const report = {};
  const user = new IGUser(USER_ID);
  report.profile = (await user.get(['username', 'media_count'])).exportAllData();

  const cursor = await user.getMedia(['id', 'comments_count'], { limit: 100 });
  report.pages = [cursor.map(({ id }) => id)];
  const all = [...cursor];
  while (cursor.hasNext()) {
    await cursor.next();
    report.pages.push(cursor.map(({ id }) => id));
    all.push(...cursor);
  }

  const busy = all.find((media) => media.comments_count > 1);
  report.comments = (await new IGMedia(busy.id).getComments(['id', 'text'])).map((comment) => comment.exportAllData());
  const found = await user.get(['business_discovery.username(bluebottle){username,media_count}']);
  report.discovered = found.exportAllData().business_discovery;

  const container = await user.createMedia([], {
    image_url: 'https://example.org/1.jpg',
    caption: 'New bread',
  });
  report.published = (await user.createMediaPublish([], { creation_id: container.id })).id;

  report.batch = [];
  const batch = new FacebookAdsApiBatch(api);
  const keep = (response) => report.batch.push({ ok: response.isSuccess, body: response.body });
  batch.add('GET', [USER_ID], { fields: 'username' }, null, keep, keep);
  batch.add('GET', ['17999999999999999'], {}, null, keep, keep);
  await batch.execute();

  const problem = await new IGMedia('17999999999999999').get(['id']).catch((error) => error);
  report.error = { name: problem.name, status: problem.status, ...problem.response };
  return report;
}

void main().then((report) => console.log(JSON.stringify(report)));
