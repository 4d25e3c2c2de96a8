import { expect, test } from '@jest/globals';
import { facebook } from '../effects/facebook/support.js';

const { here, send, accountId, pageId } = facebook();

/** Whose usage a response reports. Meta's guide to rate limits says which tokens count where. */
async function reported(path: string, token: string) {
  const { headers } = await send(path, { token });
  const header = headers.get('x-business-use-case-usage');
  const usage = header === null ? {} : (JSON.parse(header) as Record<string, [{ type: string }]>);
  return { app: headers.has('x-app-usage'), business: Object.entries(usage).map(([id, [{ type }]]) => [id, type]) };
}

const of = (id: string, type: string) => ({ app: true, business: [[id, type]] });

test('calls of a Page count for the Page, calls of an account for it, others for neither', async () => {
  const { app, facebook: person, instagram, integration, page: ofPage } = here.emulator.tokens;
  const [page, account] = [await pageId(), await accountId()];
  const none = { app: true, business: [] };
  expect(await reported(`/${page}/feed?limit=1`, ofPage)).toEqual(of(page, 'pages'));
  expect(await reported('/me', ofPage)).toEqual(of(page, 'pages'));
  expect(await reported(`/${account}/media?limit=1`, ofPage)).toEqual(of(account, 'instagram'));
  expect(await reported(`/${account}`, person)).toEqual(of(account, 'instagram'));
  expect(await reported('/me', instagram)).toEqual(of(account, 'instagram'));
  expect(await reported(`/${page}`, integration)).toEqual(of(page, 'pages'));
  expect(await reported(`/${page}/feed?limit=1`, person)).toEqual(none);
  expect(await reported('/me/accounts', person)).toEqual(none);
  expect(await reported(`/${here.emulator.app.id}`, app)).toEqual(none);
  expect(await reported('/nothing', person)).toEqual(none);
});

/** The id of the first item of a list. */
const first = async (path: string, token: string) => {
  const { body } = await send(path, { token });
  return (body['data'] as unknown as readonly [{ readonly id: string }])[0].id;
};

// Meta's guide to rate limits: messages and hashtags count for the person and the app.
test('conversations, their messages and hashtags count for no account', async () => {
  const { facebook: person, instagram } = here.emulator.tokens;
  const conversation = await first('/me/conversations', instagram);
  const message = await first(`/${conversation}/messages`, instagram);
  const hashtag = await first(`/ig_hashtag_search?q=coffee&user_id=${await accountId()}`, person);
  const none = { app: true, business: [] };
  expect(await reported(`/${conversation}`, instagram)).toEqual(none);
  expect(await reported(`/${message}`, instagram)).toEqual(none);
  expect(await reported(`/${hashtag}`, person)).toEqual(none);
});
