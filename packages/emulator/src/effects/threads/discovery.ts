import * as th from '@edgewalk/threads';
import { GraphFailure, invalid } from '../../errors/failure.js';
import { type ContextOf, effect, type EffectContext, type Row } from '../../graph/effect.js';
import { conversationOf } from '../../objects/threads/replies.js';
import { spend } from '../../objects/threads/quotas.js';
import type { StoredObject } from '../../world/store.js';
import { numbersOf } from './numbers.js';

/** Meta shows profiles from so many followers on. */
const fewestFollowers = 100;

function profileOf({ store }: EffectContext, username: string): StoredObject {
  const profile = store.byUsername(username, 'threads/User');
  if (profile && Number(profile.fields['followers_count']) >= fewestFollowers) return profile;
  throw new GraphFailure(100, undefined, `(#100) The profile ${username} does not exist or cannot be looked up`);
}

function profileRow({ store }: EffectContext, profile: StoredObject): Row {
  const { fields } = profile;
  const posts = store.list(profile, 'threads');
  const sum = (name: string) => posts.reduce((total, post) => total + (numbersOf(store, post)[name] ?? 0), 0);
  return {
    username: fields['username'],
    name: fields['name'],
    profile_picture_url: fields['threads_profile_picture_url'],
    biography: fields['threads_biography'],
    is_verified: fields['is_verified'],
    follower_count: fields['followers_count'],
    likes_count: sum('likes'),
    quotes_count: sum('quotes'),
    replies_count: posts.reduce((total, post) => total + conversationOf(store, post).length, 0),
    reposts_count: sum('reposts'),
    views_count: sum('views'),
  };
}

/** The address of a post, on either of Threads' hosts. */
const address = /^https:\/\/(?:www\.)?threads\.(?:net|com)\/@[\w.]+\/post\/(\w+)\/?(?:\?.*)?$/;

function embedOf({ store, params: { url } }: ContextOf<typeof th.Oembed, 'get'>): Row {
  const [, shortcode] = address.exec(url) ?? [];
  const post = store.all('threads/Post').find(({ fields }) => fields['shortcode'] === shortcode);
  if (shortcode === undefined || post === undefined) throw invalid('The requested resource does not exist');
  const { permalink, username } = post.fields;
  return {
    version: '1.0',
    provider_name: 'Threads',
    provider_url: 'https://www.threads.net/',
    type: 'rich',
    width: 658,
    html: `<blockquote class="text-post-media" data-text-post-permalink="${String(permalink)}"><a href="${String(permalink)}">Post by @${String(username)}</a></blockquote><script async src="https://www.threads.net/embed.js"></script>`,
  };
}

/** What a profile sees of others by their names and addresses. */
export const discovery = [
  effect(th.ProfileLookup, {
    list: (context) => {
      spend(context, 'profiles');
      return [profileRow(context, profileOf(context, context.params.username))];
    },
  }),
  effect(th.ProfilePosts, {
    list: (context) => context.store.list(profileOf(context, context.params.username), 'threads'),
  }),
  effect(th.Oembed, { list: (context) => [embedOf(context)] }),
];
