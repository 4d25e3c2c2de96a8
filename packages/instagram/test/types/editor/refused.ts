// Read by editor.test.ts: each marked line must not compile, and the compiler must say the text after the mark.
import type { GraphError, Instagram } from '@edgewalk/instagram';
import { matchError } from '@edgewalk/instagram';

declare const api: Instagram;
declare const error: GraphError;
const names = ['id', 'caption'];

// @ts-expect-error -- NotSupported<"delete the media itself: api.media(id).delete()">
api.user.media.delete();

// @ts-expect-error -- NotSupported<"a profile is changed in the Instagram app
api.user.update();

// @ts-expect-error -- NotSupported<"hide the comment itself: api.comment(id).update({ hide: true })">
api.media('1').comments.update();

// @ts-expect-error -- Did you mean '"caption"'?
void api.user.media.get({ fields: ['capton'] });

// @ts-expect-error -- Did you mean '"text"'?
void api.media('1').get({ fields: [{ comments: ['txt'] }] });

// @ts-expect-error -- 'commments' does not exist
void api.media('1').get({ fields: [{ commments: ['id'] }] });

// @ts-expect-error -- 'username' is missing
void api.user.businessDiscovery.get({ fields: ['id'] });

// @ts-expect-error -- 'signal' does not exist in type '{ ad_id?: string; }
void api.comment('1').delete({ signal: AbortSignal.timeout(1_000) });

// @ts-expect-error -- 'signal' does not exist in type 'RawParams'
void api.media('1').delete({ signal: AbortSignal.timeout(1_000) });

// @ts-expect-error -- { message: string; ad_id?: string; }
void api.media('1').comments.create({});

// @ts-expect-error -- missing the following properties from type 'GraphErrorHandlers<number>'
matchError(error, { TimeoutError: () => 1 });

// @ts-expect-error -- Property 'video_url' is missing
void api.user.media.create({ media_type: 'REELS', caption: 'Hi' });

// @ts-expect-error -- Property 'video_url' is missing
void api.user.publish({ media_type: 'REELS', caption: 'Hi' });

// @ts-expect-error -- 'caption' does not exist
void api.user.media.create({ is_carousel_item: true, image_url: 'https://example.org/1.jpg', caption: 'Hi' });

// @ts-expect-error -- Type '"follower_demographics"' is not assignable to type '"reach"
void api.user.insights.get({ metric: ['reach', 'follower_demographics'], period: 'day' });

// @ts-expect-error -- Type '"impressions"' is not assignable
void api.media('1').insights.get({ metric: 'impressions' });

// @ts-expect-error -- Type 'string[]' is not assignable to type 'readonly FieldOrEdge<Media>[]'
void api.media('1').get({ fields: names });
