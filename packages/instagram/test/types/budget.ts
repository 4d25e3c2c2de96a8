// Typical use, to measure what it costs the compiler: scripts/type-budget/index.mjs holds the figure. Never run.
// Changing this file changes the figure: measure again, and say so in the commit.
import {
  Instagram,
  matchError,
  type Media,
  NotFoundError,
  NotSupportedError,
  type ListPage,
  raw,
  RateLimitError,
  type Selected,
} from '@edgewalk/instagram';
import { GraphClient } from '@edgewalk/core';
import { UserMedia } from '@edgewalk/instagram/user/media';

const api = new Instagram({ accessToken: 'EAAtoken', userId: '17841405822304914' });
const media = api.media('17895695668004550');
const comment = api.comment('17873440459141021');
const hashtag = api.hashtag('17843857450040591');

// Reading: names, defaults, one to three levels, modifiers.
export const me = await api.user.get();
export const name = await api.user.get({ fields: ['username', 'name', 'followers_count'] });
export const recent = await api.user.media.get();
export const card = await api.user.media.get({
  fields: ['id', 'caption', 'media_type', 'permalink'],
  limit: 12,
});
export const wide = await api.user.media.get({
  fields: ['id', 'caption', 'timestamp', 'like_count', 'comments_count', 'thumbnail_url', 'username'],
  since: new Date(0),
});
export const nested = await api.user.media.get({ fields: ['id', { comments: ['id', 'text'] }] });
export const deep = await api.user.get({
  fields: ['id', { media: ['id', { comments: ['text', 'username', { replies: ['id', 'text'] }] }] }],
});
export const modified = await api.user.get({
  fields: [{ media: { fields: ['id', { comments: { fields: ['text'], limit: 3 } }], limit: 5 } }],
});
export const two = await media.get({ fields: ['id', { children: ['media_url'] }, { comments: ['id'] }] });
export const unknown = await media.get({ fields: ['id', raw('brand_new_field')] });
export const album = await media.children.get({ fields: ['id', 'media_type', 'media_url'] });
export const comments = await media.comments.get({ fields: ['id', 'text', 'hidden'], limit: 50 });
export const replies = await comment.replies.get({ fields: ['id', 'text', 'username'] });
export const stories = await api.user.stories.get({ fields: ['id', 'permalink'] });
export const live = await api.user.liveMedia.get();
export const tags = await api.user.tags.get({ fields: ['id', 'username', 'like_count'] });
export const status = await api.container('17889455560051444').get({ fields: ['status_code', 'status'] });
export const pages = await api.me.accounts.get({ fields: ['id', 'name'] });
export const events = await api.user.upcomingEvents.get();
export const conversations = await api.user.conversations.get();
export const messages = await api.conversation('aWdfZAG06').messages.get();

// Other accounts and hashtags.
export const found = await api.user.businessDiscovery.get({ username: 'bluebottle' });
export const foundMedia = await api.user.businessDiscovery.get({
  username: 'bluebottle',
  fields: ['followers_count', { media: { fields: ['id', 'like_count', 'view_count'], limit: 5 } }],
});
export const searched = await api.hashtagSearch.get({ q: 'coffee' });
export const top = await hashtag.topMedia.get({ fields: ['id', 'caption', 'permalink'] });
export const latest = await hashtag.recentMedia.get({ fields: ['id', 'like_count'], limit: 50 });

// Insights.
export const reach = await api.user.insights.get({ metric: 'reach', period: 'day' });
export const totals = await api.user.insights.get({
  metric: ['reach', 'views', 'accounts_engaged'],
  period: 'day',
  metric_type: 'total_value',
});
export const ages = await api.user.insights.get({
  metric: 'follower_demographics',
  period: 'lifetime',
  breakdown: ['age', 'gender'],
});
export const numbers = await media.insights.get({ metric: ['reach', 'saved'], media_product_type: 'FEED' });
export const watched = await media.insights.get({ metric: 'ig_reels_avg_watch_time' });
export const counted = await api.user.media.get({ fields: ['id', { insights: { metric: ['reach'] } }] });

// Writing.
export const image = await api.user.media.create({ image_url: 'https://example.org/1.jpg', caption: 'Hi' });
export const reel = await api.user.media.create({
  media_type: 'REELS',
  video_url: 'https://example.org/1.mp4',
  share_to_feed: true,
});
export const carousel = await api.user.media.create({ media_type: 'CAROUSEL', children: ['1', '2'] });
export const published = await api.user.mediaPublish.create({ creation_id: image.id });
export const answered = await media.comments.create({ message: 'Thank you!' });
export const replied = await comment.replies.create({ message: 'You too' });
export const hidden = await comment.update({ hide: true });
export const closed = await media.update({ comment_enabled: false });
export const gone = await media.delete();
export const removed = await comment.delete();

// Paging.
for await (const { id, like_count: likes } of api.user.media.get({ fields: ['id', 'like_count'] })) {
  console.log(id, likes);
}
for await (const page of media.comments.get({ fields: ['id'] }).pages()) console.log(page.data.length);
export const hundred = await api.user.media.get({ fields: ['id'] }).all({ max: 100 });
export const more = await nested.data[0]?.comments?.next;
export const resumed = await api.user.media.get({ fields: ['id'], cursor: recent.cursor ?? '' });

// Failures and batches.
export const outcome = await api.user.get({ fields: ['id'] }).either();
export const program = api.user.media.get({ fields: ['id'] }).task;
export const told = outcome._tag === 'Left' ? matchError(outcome.left, { RateLimitError: String, _: String }) : '';
export const retry = (error: unknown) => error instanceof RateLimitError || error instanceof NotFoundError;
export const bug = (error: unknown) => error instanceof NotSupportedError;
export const pair = await api.batch([api.user.get({ fields: ['username'] }), api.user.media.get()]);
export const keyed = await api.batch({ me: api.user.get(), media: media.get({ fields: ['id'] }) });
export const many = await api.batch(['1', '2'].map((id) => api.media(id).get({ fields: ['id'] })));
export const settled = await api.batch([media.delete(), comment.update({ hide: true })]).settled();
export const answer = await api.user.get({ fields: ['id'] }).withResponse();

// One edge alone, types by name, another account.
export const alone = await new UserMedia(new GraphClient({ accessToken: 'EAAtoken' }), '1').get();
export type Card = Selected<Media, readonly ['id', 'caption', { readonly comments: readonly ['id'] }]>;
export const first = (page: ListPage<Card>) => page.data[0]?.comments?.data[0]?.id;
export const other = await api.as({ userId: '2', accessToken: 'EAAother' }).user.media.get({ fields: ['id'] });
