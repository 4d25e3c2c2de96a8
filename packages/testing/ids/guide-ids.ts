import type { BasicDisplay } from '@edgewalk/basic-display';
import type { Facebook } from '@edgewalk/facebook';
import type { Instagram } from '@edgewalk/instagram';
import { findIds } from './instagram-ids.js';

interface Listed {
  readonly data: readonly { readonly id: string }[];
}

/** What the guide calls the ids of Facebook, found through the tree. */
export async function guideIds(fb: Facebook, own: Facebook, appId: string): Promise<Record<string, unknown>> {
  const [pageId = ''] = idsOf(await fb.me.accounts.get({ fields: ['id'] }));
  const ids: Record<string, unknown> = { appId, pageId, pageIds: [pageId] };
  const add = (kind: string, list: Listed) => {
    const found = idsOf(list).slice(0, 2);
    if (found.length === 0) throw new Error(`there is no ${kind} to try the guide with`);
    Object.assign(ids, { [`${kind}Id`]: found[0], [`${kind}Ids`]: found });
    return found[0] ?? '';
  };
  const page = fb.page(pageId);
  const postId = add('post', await page.posts.get({ fields: ['id'] }));
  const comments = await fb.post(postId).comments.get({ fields: ['id', 'from'], filter: 'stream' });
  add('comment', comments);
  ids['ownCommentId'] = comments.data.find(({ from }) => from?.id === pageId)?.id;
  add('user', { data: [await fb.me.get({ fields: ['id'] })] });
  for (const [kind, list] of await lists(fb, own, pageId)) add(kind, list);
  const live = await own.liveVideo(String(ids['liveVideoId'])).get({ fields: ['ingest_streams'] });
  add('stream', { data: live.ingest_streams ?? [] });
  add('message', await own.conversation(String(ids['conversationId'])).messages.get({ fields: ['id'] }));
  return ids;
}

const idsOf = ({ data }: Listed): string[] => data.map(({ id }) => id);

async function lists(fb: Facebook, own: Facebook, pageId: string): Promise<(readonly [string, Listed])[]> {
  const page = fb.page(pageId);
  const query = { fields: ['id'] } as const;
  return [
    ['album', await page.albums.get(query)],
    ['photo', await page.photos.get({ ...query, type: 'uploaded' })],
    ['video', await page.videos.get({ ...query, type: 'uploaded' })],
    ['liveVideo', await page.liveVideos.get(query)],
    ['event', await page.events.get(query)],
    ['business', await fb.me.businesses.get(query)],
    ['group', await fb.me.groups.get(query)],
    ['conversation', await own.page(pageId).conversations.get(query)],
  ];
}

/** What the guide calls the ids of Instagram. `ig` is of Facebook Login, `other` of Instagram Login. */
export async function instagramIds(ig: Instagram, other: Instagram): Promise<Record<string, unknown>> {
  const ids = await findIds(ig, other);
  const image_url = 'https://example.com/loaf.jpg';
  const { id: containerId } = await ig.user.media.create({ image_url });
  return {
    mediaId: ids.album,
    mediaIds: [ids.Media, ids.album],
    commentId: ids.Comment,
    commentIds: [ids.Comment],
    hashtagId: ids.Hashtag,
    hashtagIds: [ids.Hashtag],
    containerId,
    containerIds: [containerId],
    catalogId: ids.catalog,
    productId: ids.rejected,
    mentioningCommentId: ids.mentioning,
    mentioningMediaId: ids.mention,
    username: 'bluebottle',
    caption: 'From oven to table',
    image_url,
    video_url: 'https://example.com/oven.mp4',
  };
}

/** What the guide calls the ids of Basic Display. */
export async function basicIds({ user }: BasicDisplay): Promise<Record<string, unknown>> {
  const { data } = await user.media.get({ fields: ['id', 'media_type'], limit: 100 });
  const album = data.find(({ media_type: type }) => type === 'CAROUSEL_ALBUM');
  return { mediaId: album?.id, mediaIds: idsOf({ data }) };
}
