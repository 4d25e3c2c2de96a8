import { Facebook } from '@edgewalk/facebook';
import { Instagram } from '@edgewalk/instagram';
import { timeoutMs } from './plans.mjs';
import { forEach, read, readAll } from './emulator-process.mjs';

const retry = { attempts: 4, firstDelayMs: 20, longestDelayMs: 200 };

/** The clients that all workers share. */
export function createClients({ url: baseUrl }, tokens) {
  const options = { accessToken: tokens.facebook, baseUrl, retry, timeoutMs };
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
async function readMedia(emulator) {
  const { user_id: account } = await read(emulator, 'me?fields=user_id', emulator.tokens.instagram);
  const fields = 'id,is_comment_enabled,like_count,media_product_type';
  const all = await readAll(emulator, `${account}/media?fields=${fields}&limit=100`);
  const media = all.filter((one) => one.is_comment_enabled && one.media_product_type !== 'STORY');
  return { account, media };
}

/** Reads the targets of the operations before faults are active. */
export async function readTargets(emulator) {
  const { account, media } = await readMedia(emulator);
  const others = await readCommentsOfOthers(emulator, media);
  const page = (await readAll(emulator, 'me/accounts?fields=id,access_token'))[0];
  const posts = (await readAll(emulator, `${page.id}/feed?fields=id&limit=100`, page.access_token)).slice(0, 40);
  return {
    account,
    page,
    posts: posts.map(({ id }) => id),
    media: media.map(({ id }) => id),
    /** Frequent targets of comments, so that a lost comment is soon behind many others. */
    busy: media.slice(0, 3).map(({ id }) => id),
    /** The initial like counts, for media that show them. */
    likes: new Map(media.flatMap((one) => (one.like_count === undefined ? [] : [[one.id, one.like_count]]))),
    /** Comments of other users, half of them to hide, half to reply to. */
    toHide: others.filter((_, at) => at % 2 === 0),
    toReply: others.filter((_, at) => at % 2 === 1),
  };
}

async function readCommentsOfOthers(emulator, media) {
  const found = new Map();
  await forEach(media, async ({ id }) => {
    const comments = await readAll(emulator, `${id}/comments?fields=id,hidden,username&limit=50`);
    found.set(
      id,
      comments.filter((one) => one.hidden !== true && one.username !== 'tidal.bakery'),
    );
  });
  return media.flatMap(({ id }) => found.get(id).map((one) => one.id));
}
