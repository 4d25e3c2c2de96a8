import { type Threads, UserThreads } from '@edgewalk/threads';
import { samplesOf, type Values } from '@edgewalk/testing/tree/sample-of';
import { sampler } from '@edgewalk/testing/tree/samples-for';
import { today } from '@edgewalk/testing/tree/whole-tree';

/** What the emulator's profile has, by what it is tried with. */
export interface Ids extends Readonly<Record<string, string>> {
  readonly User: string;
  readonly Post: string;
  readonly Location: string;
  readonly album: string;
  readonly quote: string;
  readonly repost: string;
  readonly poll: string;
  readonly placed: string;
  readonly discussed: string;
  readonly moderated: string;
  readonly reply: string;
  readonly waiting: string;
  readonly permalink: string;
}

function first<T>({ data }: { readonly data: readonly T[] }): T {
  const [item] = data;
  if (item === undefined) throw new Error('there is nothing to try with');
  return item;
}

/** Finds all of it, through the tree. */
export async function findIds(api: Threads): Promise<Ids> {
  const posts = await api.user.threads
    .get({
      fields: [
        'id',
        'media_type',
        'is_quote_post',
        'has_replies',
        'location_id',
        'permalink',
        'text',
        { poll_attachment: ['option_a'] },
      ],
      limit: 100,
    })
    .all({ max: 100 });
  const find = (fits: (post: (typeof posts)[number]) => boolean) => first({ data: posts.filter(fits) });
  const discussed = find(({ has_replies }) => has_replies === true).id;
  const moderated = find(({ text }) => text?.startsWith('Ask us') === true).id;
  return {
    User: (await api.user.get({ fields: ['id'] })).id,
    Post: first({ data: posts }).id,
    Location: first(await api.locationSearch.get({ q: 'Tidal' })).id,
    album: find(({ media_type }) => media_type === 'CAROUSEL_ALBUM').id,
    quote: find(({ is_quote_post }) => is_quote_post === true).id,
    repost: find(({ media_type }) => media_type === 'REPOST_FACADE').id,
    poll: find(({ poll_attachment }) => poll_attachment !== undefined).id,
    placed: find(({ location_id }) => location_id !== undefined).id,
    discussed,
    moderated,
    reply: first(await api.post(discussed).replies.get({ fields: ['id'] })).id,
    waiting: first(await api.post(moderated).pendingReplies.get({ fields: ['id'] })).id,
    permalink: first({ data: posts }).permalink ?? '',
  };
}

interface World {
  readonly ids: Ids;
  readonly api: Threads;
}

const text = (api: Threads) => api.user.threads.create({ media_type: 'TEXT', text: 'Rye?' });
const item = (api: Threads) =>
  api.user.threads.create({ media_type: 'IMAGE', image_url: photo, is_carousel_item: true });
const photo = 'https://example.org/photo.jpg';

/** Whose operation it is, where the id of its kind of node does not do. */
const subjects: Readonly<Record<string, (world: World) => string | Promise<string>>> = {
  'Container.get': async ({ api }) => (await text(api)).id,
  'Post.children.get': ({ ids }) => ids.album,
  'Post.replies.get': ({ ids }) => ids.discussed,
  'Post.conversation.get': ({ ids }) => ids.discussed,
  'Post.pendingReplies.get': ({ ids }) => ids.moderated,
  'Post.manageReply.create': ({ ids }) => ids.reply,
  'Post.managePendingReply.create': ({ ids }) => ids.waiting,
  'Post.quotedPost.get': ({ ids }) => ids.quote,
  'Post.repostedPost.get': ({ ids }) => ids.repost,
  'Post.rootPost.get': ({ ids }) => ids.reply,
  'Post.repliedTo.get': ({ ids }) => ids.reply,
  'Post.pollAttachment.get': ({ ids }) => ids.poll,
  'Post.location.get': ({ ids }) => ids.placed,
};

const now = today / 1000;

/** What a parameter of a name holds, wherever it stands. */
const common = ({ ids }: World): Values => ({
  text: 'Fresh bread',
  image_url: photo,
  video_url: 'https://example.org/oven.mp4',
  link_attachment: 'https://example.org/rye',
  link_attachment_url: 'https://example.org/rye',
  alt_text: 'A loaf of rye bread',
  topic_tag: 'Bread',
  location_id: ids.Location,
  reply_to_id: ids.discussed,
  quote_post_id: ids.quote,
  allowlisted_country_codes: ['NO', 'SE'],
  offset: 0,
  length: 5,
  plaintext: 'Rye needs time.',
  option_a: 'Rye',
  option_b: 'Spelt',
  option_c: 'Both',
  option_d: 'Neither',
  gif_id: '3oEjI6SIIHBdRxXI40',
  username: 'bluebottle',
  author_username: 'bluebottle',
  url: ids.permalink,
  maxwidth: 320,
  q: 'rye',
  latitude: 60.39,
  longitude: 5.32,
  since: 1_712_991_600,
  until: now,
});

/** What it holds in one operation. A list holds whole inputs, for parameters of which not all go together. */
const own: Readonly<Record<string, (world: World) => Values | Values[] | Promise<Values | Values[]>>> = {
  'User.threads.create': async (world) => {
    const children = [(await item(world.api)).id, (await item(world.api)).id];
    const values = { ...common(world), children };
    const { params } = UserThreads.declaration.create;
    const forms = samplesOf(params, { operation: 'User.threads.create', login: 'threads', values });
    // What excludes each other goes into posts of their own.
    return forms.flatMap((form): Values[] => {
      const plain = { ...form, is_carousel_item: form['is_carousel_item'] === true, children: form['children'] };
      if (form['media_type'] !== 'TEXT') return [plain];
      const { poll_attachment, text_attachment, link_attachment, is_ghost_post, auto_publish_text, ...rest } =
        plain as Values;
      return [
        { ...rest, text_attachment, link_attachment, auto_publish_text },
        { ...rest, poll_attachment },
        { media_type: 'TEXT', text: 'Gone tomorrow', is_ghost_post },
      ];
    });
  },
  'User.threadsPublish.create': async ({ api }) => ({ creation_id: (await text(api)).id }),
  'User.insights.get': () => [
    { metric: ['views', 'likes'], since: now - 172_800, until: now },
    { metric: 'follower_demographics', breakdown: 'country' },
  ],
  'Post.insights.get': () => ({ metric: ['views', 'replies'] }),
  'locationSearch.get': () => ({ q: 'tidal' }),
  'keywordSearch.get': () => ({ q: 'rye', author_username: 'bluebottle', media_type: 'TEXT' }),
};

export const samplesFor = sampler({ subjects, inputs: own, values: common });
