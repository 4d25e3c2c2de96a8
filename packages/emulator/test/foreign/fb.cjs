const { FB } = require('fb');

const { TOKEN, USER_ID } = process.env;
FB.options({ version: 'v24.0', accessToken: TOKEN });

/** The client's own promise rejects where Meta answers with an error. */
const api = (...call) => FB.api(...call);

async function main() {
  const report = {};
  const accounts = await api('me/accounts', { fields: 'name,instagram_business_account' });
  report.account = accounts.data[0].instagram_business_account.id;

  report.pages = [];
  for (let after; ;) {
    const page = await api(`${USER_ID}/media`, {
      fields: ['id', 'caption'],
      limit: 100,
      ...(after && { after }),
    });
    report.pages.push(page.data.map(({ id }) => id));
    if (page.paging.next === undefined) break;
    after = page.paging.cursors.after;
  }

  const { media } = await api(USER_ID, {
    fields: 'media.limit(50){id,comments_count,comments.limit(2){id,text}}',
  });
  report.comments = media.data.find(({ comments }) => comments).comments.data;
  const discovered = await api(USER_ID, {
    fields: 'business_discovery.username(bluebottle){username,followers_count,media.limit(3){id,like_count}}',
  });
  report.discovered = discovered.business_discovery;

  const { id: creation_id } = await api(`${USER_ID}/media`, 'post', {
    image_url: 'https://example.org/1.jpg',
    caption: 'Für alle #brot',
  });
  report.published = (await api(`${USER_ID}/media_publish`, 'post', { creation_id })).id;
  report.caption = (await api(report.published, { fields: 'caption' })).caption;

  const answers = await api('', 'post', {
    batch: [
      { method: 'get', relative_url: `${USER_ID}?fields=username` },
      { method: 'get', relative_url: '17999999999999999' },
      { method: 'post', relative_url: `${report.published}/comments`, body: 'message=First' },
    ],
  });
  report.batch = answers.map(({ code, body }) => ({ code, body: JSON.parse(body) }));

  const problem = await api(`${USER_ID}/media_publish`, 'post', { creation_id: '1' }).catch((error) => error);
  report.error = { name: problem.name, ...problem.response.error };
  return report;
}

void main().then((report) => console.log(JSON.stringify(report)));
