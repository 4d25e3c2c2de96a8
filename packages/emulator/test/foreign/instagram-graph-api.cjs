const { Client } = require('instagram-graph-api');

const { TOKEN, USER_ID } = process.env;
const client = new Client(TOKEN, USER_ID);

async function main() {
  const report = {};
  report.profile = (await client.newGetPageInfoRequest().execute()).getData();

  report.pages = [];
  for (let after; ;) {
    const request = client.newGetPageMediaRequest().withLimit(100);
    if (after !== undefined) request.withPaging({ option: 'after', value: after });
    const page = await request.execute();
    report.pages.push(page.getData().map(({ id }) => id));
    if (page.getPaging()?.getNext() === undefined) break;
    after = page.getPaging().getAfter();
  }

  const busy = (await client.newGetPageMediaRequest('id', 'comments_count').execute())
    .getData()
    .find((media) => media.comments_count > 1);
  report.comments = (await client.newGetMediaCommentsRequest(busy.id).execute()).getData();
  report.replied = (await client.newPostReplyRequest(report.comments[0].id, 'Thank you!').execute()).getId();
  report.hidden = (await client.newPostHideCommentRequest(report.comments[0].id).execute()).wasSuccessful();

  const container = (
    await client.newPostPagePhotoMediaRequest('https://example.org/1.jpg', 'New bread').execute()
  ).getId();
  report.status = (await client.newGetContainerRequest(container).execute()).getData();
  report.published = (await client.newPostPublishMediaRequest(container).execute()).getId();
  report.caption = (await client.newGetMediaInfoRequest(report.published).execute()).getData().caption;

  const hashtag = (await client.newGetHashtagIdRequest('coffee').execute()).getId();
  report.top = (await client.newGetHashtagTopMediaRequest(hashtag).execute()).getData().length;
  report.quota = (await client.newGetContentPublishingLimitRequest().execute()).getData();
  report.error = (await client.newGetMediaInfoRequest('17999999999999999').execute()).getData();
  return report;
}

void main().then((report) => console.log(JSON.stringify(report)));
