// Read by hover.test.ts: below each line stand names of it, and how the text begins that an editor shows for each.
import { Instagram } from '@edgewalk/instagram';

const api = new Instagram({ accessToken: 'EAAtoken', userId: '17841405822304914', timeoutMs: 5000 });
/// timeoutMs: The time for the whole response, in milliseconds

const page = await api.user.media.get({ fields: ['id', 'caption', { comments: ['text'] }], limit: 5, since: 0 });
/// media: Published media, newest first
/// get: Reads the list
/// limit: Items per page
/// fields: The fields to read

export const [media] = page.data;
export const caption = media?.caption;
/// caption: The text

export const written = media?.comments?.data[0]?.text;
/// text: The text of the comment

export const all = (await api
  .media('1')
  .get({ fields: ['copyright_check_information', 'like_count'] })) satisfies object;

export const status = all.copyright_check_information?.status?.matches_found;
/// copyright_check_information: What the copyright check
/// matches_found: Whether

export const expanded = await api.user.businessDiscovery.get({ username: 'a', fields: [{ media: ['like_count'] }] });
/// username: The username of
export const likes = expanded.media?.data[0]?.like_count;
/// like_count: Likes

await api.user.media.create({ media_type: 'REELS', video_url: 'https://example.org/1.mp4', thumb_offset: 500 });
/// create: Creates a container
/// video_url: The public URL
/// thumb_offset: The frame to show as the cover, in milliseconds

await api.user.media.create({ image_url: 'https://example.org/1.jpg', caption: '', location_id: '1', alt_text: '' });
/// image_url: The public URL of a JPEG
/// caption: The text: at most 2,200 characters
/// alt_text: A description for people who do not see the image

await api.user.publish({ media_type: 'REELS', video_url: 'https://example.org/1.mp4', thumb_offset: 500 });
/// thumb_offset: The frame to show as the cover, in milliseconds

await api.media('1').comments.create({ message: 'Thank you!' });
/// message: The text: at most 300 characters

await api.media('1').update({ comment_enabled: true });
/// update: Switches comments on or off
/// comment_enabled: True allows comments

await api.upcomingEvent('1').update({ notification_subtypes: ['EVENT_START'] });
/// notification_subtypes: Three reminders

export const [insight] = (await api.media('1').insights.get({ metric: 'reach' })).data;
export const total = insight?.total_value?.breakdowns?.[0]?.dimension_keys;
/// total_value: The total
/// dimension_keys: The names of the breakdowns
