// Read by hover.test.ts: below each line stand names of it, and how the text begins that an editor shows for each.
import { Facebook } from '@edgewalk/facebook';

const fb = new Facebook({ accessToken: 'EAAtoken' });
/// accessToken: The token, or a source

await fb.page('1').feed.create({ link: 'https://example.org', published: false, scheduled_publish_time: new Date() });
/// create: Posts as the Page
/// link: The address to attach
/// scheduled_publish_time: When to publish it

await fb.page('1').photos.create({ url: 'https://example.org/1.jpg', caption: 'Hi', no_story: true });
/// url: A public URL
/// caption: The text of the photo
/// no_story: True leaves it out of the feed

await fb.page('1').videos.create({ file_url: 'https://example.org/1.mp4', title: 'Hi' });
/// file_url: A public URL
/// title: The title of the video

export const [post] = (await fb.page('1').feed.get({ fields: ['message', { comments: ['like_count'] }] })).data;
export const message = post?.message;
/// message: The text of the post
export const likes = post?.comments?.data[0]?.like_count;
/// like_count: Likes and other reactions

export const category = (await fb.page('1').get({ fields: ['category_list'] })).category_list?.[0]?.api_enum;
/// category_list: The subcategories
/// api_enum: The name of the category in the API

await fb.page('1').insights.get({ metric: 'page_follows', since: new Date() });
/// get: Reads the list
/// since: The first day
