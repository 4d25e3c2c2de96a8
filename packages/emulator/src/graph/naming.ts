import type { NodeDescription } from '@edgewalk/core/declare';

/** What Meta calls a node in its messages, by kind, where that differs from the declaration's name. */
const typeNames: Readonly<Record<string, string>> = {
  User: 'IGUser',
  DiscoveredUser: 'IGUser',
  Media: 'IGMedia',
  PublicMedia: 'IGMedia',
  HashtagMedia: 'IGMedia',
  HashtagMediaChild: 'IGMedia',
  MentionedMedia: 'IGMedia',
  CollaborativeMedia: 'IGMedia',
  MentionedComment: 'IGComment',
  Comment: 'IGComment',
  Hashtag: 'ShadowIGHashtag',
  Container: 'ShadowIGMediaBuilder',
  Me: 'User',
  PageAccount: 'Page',
  Insight: 'InstagramInsightsResult',
  BasicUser: 'User',
  BasicMedia: 'Media',
  BasicAlbumChild: 'Media',
  'facebook/Post': 'PagePost',
  'threads/User': 'ThreadsUser',
  'threads/Post': 'ThreadsMedia',
  'threads/Container': 'ThreadsMediaBuilder',
  'facebook/Insight': 'InsightsResult',
};

/** What Meta has one type for, and declarations more: the first shows a part of the second. */
const wholes: Readonly<Record<string, string>> = { HashtagMediaChild: 'HashtagMedia' };

export const wholeOf = (kind: string): string | undefined => wholes[kind];

export const typeName = (kind: string): string => typeNames[kind] ?? kind.slice(kind.indexOf('/') + 1);

const nameAndId = ['name', 'id'];
const comment = ['created_time', 'from', 'message', 'id'];
const audio = (
  'audio_id audio_type title duration_in_ms display_artist download_url ig_username profile_picture_url ' +
  'cover_artwork_thumbnail_url cover_artwork_thumbnail_uri'
).split(' ');
const managed = ['access_token', 'category', 'category_list', 'name', 'id', 'tasks'];

/**
 * What is returned when a request names no fields, by kind or by edge: the id alone, with these exceptions. Rows
 * without an id of their own come whole.
 */
const defaultFields: Readonly<Record<string, readonly string[]>> = {
  'Media.comments': ['timestamp', 'text', 'id'],
  'Comment.replies': ['timestamp', 'text', 'id'],
  'User.content_publishing_limit': ['quota_usage'],
  'threads/User.threads_publishing_limit': ['quota_usage'],
  Audio: audio,
  Me: nameAndId,
  PageAccount: nameAndId,
  'Me.accounts': managed,
  'facebook/User': nameAndId,
  'facebook/Page': nameAndId,
  'facebook/User.accounts': managed,
  'facebook/Profile': nameAndId,
  'facebook/Post': ['created_time', 'message', 'story', 'id'],
  'facebook/Comment': comment,
  'facebook/Photo': ['created_time', 'name', 'id'],
  'facebook/Album': ['created_time', 'name', 'id'],
  'facebook/Video': ['updated_time', 'description', 'id'],
  'facebook/LiveVideo': ['status', 'stream_url', 'secure_stream_url', 'embed_html', 'id'],
  'facebook/Event': ['description', 'end_time', 'name', 'place', 'start_time', 'id'],
  'facebook/Group': nameAndId,
  'facebook/Business': nameAndId,
  'facebook/Application': ['link', 'name', 'category', 'id'],
  'facebook/BusinessUser': ['id', 'name', 'business', 'role'],
  'facebook/SystemUser': nameAndId,
  'facebook/AppRequest': ['application', 'created_time', 'from', 'message', 'to', 'id'],
  'facebook/Conversation': ['id', 'link', 'updated_time'],
  'facebook/Message': ['id', 'created_time'],
  'facebook/StickerPack': ['id', 'name', 'description', 'preview_image_url', 'sticker_count'],
};

/** The names of the default fields; undefined when everything is given. */
export function defaultsFor(
  { declaration }: NodeDescription,
  kind: string,
  key: string = kind,
): readonly string[] | undefined {
  const names = defaultFields[key] ?? defaultFields[kind];
  if (names) return names.filter((name) => name === 'id' || declares(declaration.fields.props, name));
  return declaration.identified === false ? undefined : ['id'];
}

const declares = (props: object, name: string): boolean => Object.hasOwn(props, name);
