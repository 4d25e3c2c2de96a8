import type { EffectContext } from '../../graph/effect.js';
import { addPost, ghostLife } from '../../objects/threads/post.js';
import { spend } from '../../objects/threads/quotas.js';
import { hours, timestampOf } from '../../world/clock.js';
import { threadsPublished } from '../../webhooks/threads-events.js';
import type { StoredObject } from '../../world/store.js';
import type { ContainerParams } from './new-thread.js';

type Publisher = Pick<EffectContext, 'store' | 'clock' | 'account' | 'happen'>;

/** Makes the post that a container describes. */
export function publishParams(
  context: Publisher,
  params: ContainerParams,
  children: readonly StoredObject[],
): StoredObject {
  const { store, account, happen } = context;
  const answers = params.reply_to_id === undefined ? undefined : store.get(params.reply_to_id);
  spend(context, answers === undefined ? 'posts' : 'replies');
  const post = addPost(store, { author: account, fields: fieldsOf(context, params), answers });
  for (const child of children) store.link(post, 'children', addChild(context, child, post), 'last');
  happen(threadsPublished(account, post));
  return post;
}

/** An item of a carousel is a post too, on no list. */
function addChild({ store, account }: Publisher, container: StoredObject, parent: StoredObject): StoredObject {
  const { username, permalink, timestamp } = parent.fields;
  const child = store.insert('threads/Post', { username, permalink, timestamp, author: { id: account.id } });
  const params = container.fields['params'] as ContainerParams;
  Object.assign(child.fields, { media_product_type: 'THREADS', ...mediaFields(child.id, params) });
  Object.assign(container.fields, { published_as: child.id });
  return child;
}

const types = { TEXT: 'TEXT_POST', IMAGE: 'IMAGE', VIDEO: 'VIDEO', CAROUSEL: 'CAROUSEL_ALBUM' } as const;

function mediaFields(id: string, params: ContainerParams): Record<string, unknown> {
  const { media_type, image_url, video_url, alt_text } = params;
  const file = `https://cdn.threads.example/v/${id}`;
  return {
    media_type: types[media_type],
    ...(image_url !== undefined && { media_url: `${file}.png` }),
    ...(video_url !== undefined && { media_url: `${file}.mp4`, thumbnail_url: `${file}.png` }),
    ...(alt_text !== undefined && { alt_text }),
  };
}

/** What a container was given and the post shows. */
function fieldsOf({ clock, store }: Publisher, params: ContainerParams): Record<string, unknown> {
  const { text, topic_tag, location_id, link_attachment, text_attachment, quote_post_id, ...others } = params;
  const now = clock.now();
  const place = location_id === undefined ? undefined : store.get(location_id);
  return {
    ...mediaFields(`${now}`, params),
    ...(text !== undefined && { text }),
    ...(topic_tag !== undefined && { topic_tag }),
    ...(location_id !== undefined && { location_id, ...(place && { location: { id: place.id } }) }),
    ...(link_attachment !== undefined && { link_attachment_url: link_attachment }),
    ...(text_attachment !== undefined && { text_attachment }),
    ...(quote_post_id !== undefined && { is_quote_post: true, quoted_post: { id: quote_post_id } }),
    ...(others.gif_attachment && {
      gif_url: `https://media.giphy.com/media/${others.gif_attachment.gif_id}/giphy.gif`,
    }),
    ...(others.poll_attachment && { poll_attachment: pollOf(others.poll_attachment, now) }),
    ...(others.text_entities && { text_entities: { data: others.text_entities } }),
    ...(others.allowlisted_country_codes && { allowlisted_country_codes: others.allowlisted_country_codes }),
    ...(others.is_spoiler_media !== undefined && { is_spoiler_media: others.is_spoiler_media }),
    reply_audience: (others.reply_control ?? 'everyone').toUpperCase(),
    needs_approval: others.enable_reply_approvals === true,
    ...(others.is_ghost_post === true && ghostUntil(now + ghostLife)),
  };
}

const ghostUntil = (end: number) => ({
  ghost_post_status: 'ACTIVE',
  ghost_post_expiration_timestamp: timestampOf(end),
});

const pollLife = hours(24);

/** A poll that nobody has answered yet. */
function pollOf(given: Readonly<Record<string, unknown>>, now: number): Record<string, unknown> {
  const answers = Object.entries(given).filter(([, answer]) => answer !== '');
  const shares = answers.map(([option]) => [`${option}_votes_percentage`, 0]);
  return {
    ...Object.fromEntries(answers),
    ...Object.fromEntries(shares),
    total_votes: 0,
    expiration_timestamp: timestampOf(now + pollLife),
  };
}
