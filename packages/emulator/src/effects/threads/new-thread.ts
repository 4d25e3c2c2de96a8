import { type NewThread, textExcess, textLimits, UserThreads } from '@edgewalk/threads';
import { GraphFailure, invalid, required, unsupportedRequest } from '../../errors/failure.js';
import { type ContextOf, effect } from '../../graph/effect.js';
import { checkQuota } from '../../objects/threads/quotas.js';
import type { StoredObject } from '../../world/store.js';
import { fileFields } from './container.js';
import { publishParams } from './publish-params.js';

type Context = ContextOf<typeof UserThreads, 'create'>;
export type ContainerParams = Context['params'];

/** Errors that Threads has a name for, in place of a subcode. */
const named = (name: string, userMessage: string): GraphFailure =>
  new GraphFailure(100, undefined, `(#100) ${name}`, { type: 'OAuthException', userTitle: name, userMessage });

/** The posts of a profile, and the containers for new ones. */
export const userThreads = effect(UserThreads, {
  create: (context) => {
    const { params } = context;
    checkForm(params);
    checkText(params);
    checkCountries(context);
    for (const name of ['reply_to_id', 'quote_post_id'] as const) if (params[name]) existing(context, params[name]);
    checkQuota(context, params.reply_to_id === undefined ? 'posts' : 'replies');
    const children = params.media_type === 'CAROUSEL' ? childrenOf(context) : [];
    if (params.auto_publish_text === true) return publishParams(context, params, []);
    const container = insertContainer(context);
    for (const child of children) context.store.link(container, 'children', child, 'last');
    return { id: container.id };
  },
});

const files = { IMAGE: 'image_url', VIDEO: 'video_url' } as const;
/** What only posts of text have. */
const ofText = ['poll_attachment', 'gif_attachment', 'text_attachment', 'link_attachment'] as const;
const flagsOfText = ['is_ghost_post', 'auto_publish_text'] as const;

function checkForm(params: ContainerParams): void {
  const type: NewThread['media_type'] = params.media_type;
  if (type === 'IMAGE' || type === 'VIDEO') required(params, files[type]);
  if (type === 'TEXT') {
    required(params, 'text');
    if (params.poll_attachment && (params.text_attachment || params.link_attachment))
      throw invalid('A poll cannot be combined with a link or a text attachment');
    if (params.is_ghost_post === true && params.reply_to_id !== undefined) throw invalid('A ghost post is no reply');
    return;
  }
  const wrong = [...ofText, ...flagsOfText].find((name) => params[name] !== undefined && params[name] !== false);
  if (wrong !== undefined) throw invalid(`The parameter ${wrong} is only supported for text posts`);
}

function checkText({ text, alt_text: description, link_attachment: link }: ContainerParams): void {
  const excess = textExcess(text ?? '', textLimits.text);
  const links = new Set([...((text ?? '').match(/\bhttps?:\/\/\S+/gi) ?? []), ...(link ? [link] : [])]);
  if (links.size > textLimits.text.uniqueLinks)
    throw named('THREADS_API__LINK_LIMIT_EXCEEDED', 'A post has at most 5 unique links.');
  if (excess) throw invalid('Param text must be at most 500 characters long.');
  if (textExcess(description ?? '', textLimits.altText))
    throw invalid('Param alt_text must be at most 1000 characters long.');
}

function checkCountries({ account, params: { allowlisted_country_codes: codes } }: Context): void {
  if (codes === undefined) return;
  if (account.fields['is_eligible_for_geo_gating'] !== true)
    throw named('THREADS_API__FEATURE_NOT_AVAILABLE', 'This profile cannot limit posts to countries.');
  if (codes.some((code) => !/^[A-Z]{2}$/.test(code)))
    throw named('THREADS_API__GEO_GATING_INVALID_COUNTRY_CODES', 'Some country codes are invalid.');
}

function existing({ store }: Context, id: string): StoredObject {
  const post = store.get(id);
  if (post?.node === 'threads/Post') return post;
  throw unsupportedRequest('post', id);
}

/** The containers that a carousel names: 2 to 20, made as items of one by the same profile. */
function childrenOf({ store, params, account }: Context): StoredObject[] {
  const { children: ids = [] } = params;
  if (ids.length < 2 || ids.length > 20) throw invalid('Param children must have 2 to 20 items');
  return ids.map((id) => {
    const child = store.get(id);
    const isItem = child?.node === 'threads/Container' && child.fields['is_item'] === true;
    if (isItem && child.fields['profile'] === account.id) return child;
    throw invalid(`Param children: ${id} is no container of a carousel item`);
  });
}

function insertContainer({ store, clock, account, params }: Context): StoredObject {
  const address = params.image_url ?? params.video_url;
  return store.insert('threads/Container', {
    profile: account.id,
    params,
    is_item: params.is_carousel_item === true,
    ready_at: clock.now(),
    ...(address !== undefined && fileFields(address, clock.now())),
  });
}
