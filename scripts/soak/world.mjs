import { Facebook } from '@edgewalk/facebook';
import { Instagram } from '@edgewalk/instagram';
import { patienceMs } from './plans.mjs';
import { forEach, read, readAll } from './there.mjs';

const retry = { attempts: 4, firstDelayMs: 20, longestDelayMs: 200 };

/** The clients that all workers share. */
export function clientsOf({ url: baseUrl, tokens }) {
  const options = { accessToken: tokens.facebook, baseUrl, retry, timeoutMs: patienceMs };
  const instagram = [
    new Instagram(options),
    new Instagram({ ...options, merge: true }),
    new Instagram({ ...options, accessToken: tokens.instagram }),
  ];
  return {
    instagram,
    likers: instagram.slice(0, 2),
    facebook: [new Facebook(options), new Facebook(options)],
  };
}

/** The account, and those of its media that take comments. */
async function mediaOf(there) {
  const { user_id: account } = await read(there, 'me?fields=user_id', there.tokens.instagram);
  const fields = 'id,is_comment_enabled,like_count,media_product_type';
  const all = await readAll(there, `${account}/media?fields=${fields}&limit=100`);
  const media = all.filter((one) => one.is_comment_enabled && one.media_product_type !== 'STORY');
  return { account, media };
}

/** What there is to be read, commented on and posted to, before anything goes wrong. */
export async function targetsOf(there) {
  const { account, media } = await mediaOf(there);
  const strangers = await strangersOf(there, media);
  const page = (await readAll(there, 'me/accounts?fields=id,access_token'))[0];
  const posts = (await readAll(there, `${page.id}/feed?fields=id&limit=100`, page.access_token)).slice(0, 40);
  return {
    account,
    page,
    posts: posts.map(({ id }) => id),
    media: media.map(({ id }) => id),
    /** Some that everybody comments on, so that a lost comment is soon behind many others. */
    busy: media.slice(0, 3).map(({ id }) => id),
    /** Media that show how often they are liked, and how often that was. */
    likes: new Map(media.flatMap((one) => (one.like_count === undefined ? [] : [[one.id, one.like_count]]))),
    /** Comments of others, half of them to be hidden, half to be answered. */
    toHide: strangers.filter((_, at) => at % 2 === 0),
    toAnswer: strangers.filter((_, at) => at % 2 === 1),
  };
}

async function strangersOf(there, media) {
  const found = new Map();
  await forEach(media, async ({ id }) => {
    const comments = await readAll(there, `${id}/comments?fields=id,hidden,username&limit=50`);
    found.set(
      id,
      comments.filter((one) => one.hidden !== true && one.username !== 'tidal.bakery'),
    );
  });
  return media.flatMap(({ id }) => found.get(id).map((one) => one.id));
}
