// Read by editor.test.ts: below each line stands what an editor shows for its constant.
import type { Instagram } from '@edgewalk/instagram';

declare const api: Instagram;

export const pageOfMedia = await api.user.media.get({ fields: ['id', 'caption'] });
/// ListPage<{ id: string; caption?: string; }, Summary>

export const threeLevels = await api
  .media('1')
  .get({ fields: ['id', { comments: ['text', { replies: { fields: ['id', 'username'], limit: 5 } }] }] });
/// { id: string; comments?: ListPage<{ text?: string; replies?: ListPage<{ id: string; username?: string; }, Summary>; }, Summary>; }

export const item = (await api.user.media.get({ fields: ['id', 'media_type'] })).data[0];
/// { id: string; media_type?: OpenEnum<"BROADCAST" | "CAROUSEL_ALBUM" | "IMAGE" | "VIDEO">; } | undefined

export const comment = await api.comment('1').get();
/// { id: string; text?: string; timestamp?: string; like_count?: number; hidden?: boolean; username?: string; }

export const discovered = await api.user.businessDiscovery.get({
  username: 'bluebottle',
  fields: ['followers_count', { media: ['id', 'like_count'] }],
});
/// { followers_count?: number; media?: ListPage<{ id: string; like_count?: number; }, Summary>; }

export const tuple = await api.batch([
  api.user.get({ fields: ['username'] }),
  api.media('1').update({ comment_enabled: true }),
]);
/// [{ username?: string; }, { success: boolean; }]

export const record = await api.batch({
  me: api.user.get({ fields: ['username'] }),
  removed: api.media('1').delete(),
});
/// { me: { username?: string; }; removed: { success: boolean; deleted_id?: string; }; }

export const settled = await api.batch({ removed: api.comment('1').delete() }).settled();
/// { removed: Either<GraphError, { success: boolean; }>; }

export const created = await api.media('1').comments.create({ message: 'Thank you!' });
/// { id: string; }

export const refused = api.user.media.delete;
/// Refused<"delete the media itself: api.media(id).delete()">
