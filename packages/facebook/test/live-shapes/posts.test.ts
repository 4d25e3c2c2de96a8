import { expect, test } from '@jest/globals';
import { answering } from '../support/answering.js';

const page = '20531316728';
const id = `${page}_10158872455556729`;

test('a post of a Page, with everything on it', async () => {
  const post = {
    id,
    created_time: '2021-03-02T17:00:02+0000',
    updated_time: '2021-03-05T08:11:42+0000',
    from: { name: 'Facebook App', id: page },
    message: 'Say hello to Test Page.',
    message_tags: [{ id: '108824017345866', name: 'Test Page', type: 'page', offset: 13, length: 9 }],
    story: 'Facebook App updated their cover photo.',
    full_picture: 'https://scontent.xx.fbcdn.net/v/t15.5256-10/156.jpg?oh=1&oe=60',
    picture: 'https://scontent.xx.fbcdn.net/v/t15.5256-10/156_p130x130.jpg?oh=1&oe=60',
    icon: 'https://www.facebook.com/images/icons/video.gif',
    permalink_url: 'https://www.facebook.com/facebookapp/posts/10158872455556729',
    shares: { count: 1190 },
    status_type: 'added_video',
    privacy: { allow: '', deny: '', description: 'Public', friends: '', value: 'EVERYONE' },
    place: {
      name: 'Menlo Park, California',
      id: '108212625870265',
      location: { city: 'Menlo Park', country: 'United States', latitude: 37.453, longitude: -122.18 },
    },
    actions: [{ name: 'Share', link: 'https://www.facebook.com/20531316728/posts/10158872455556729/' }],
    properties: [{ name: 'Length', text: '00:30' }],
    targeting: { geo_locations: { countries: ['US'] }, age_min: 18 },
    is_published: true,
    is_hidden: false,
    parent_id: id,
    promotable_id: id,
    scheduled_publish_time: 1614704400,
  };
  const { fb } = answering(post);
  const fields = Object.keys(post) as (keyof typeof post)[];
  expect(await fb.post(id).get({ fields })).toEqual(post);
});

test('attachments of a video and of an album', async () => {
  const media = { image: { height: 720, src: 'https://scontent.xx.fbcdn.net/1.jpg', width: 720 } };
  const body = {
    id,
    attachments: {
      data: [
        {
          description: 'Say hello to Test Page.',
          description_tags: [{ id: '108824017345866', name: 'Test Page', type: 'page', offset: 13, length: 9 }],
          media: { ...media, source: 'https://video.xx.fbcdn.net/1.mp4' },
          media_type: 'video',
          target: {
            id: '1012571902568853',
            url: 'https://www.facebook.com/facebookapp/videos/1012571902568853/',
          },
          type: 'video_inline',
          url: 'https://www.facebook.com/facebookapp/videos/1012571902568853/',
        },
        {
          media,
          media_type: 'album',
          subattachments: {
            data: [
              {
                media,
                media_type: 'photo',
                target: { id: '101', url: 'https://www.facebook.com/photo.php?fbid=101' },
                type: 'photo',
                url: 'https://www.facebook.com/photo.php?fbid=101',
              },
            ],
          },
          target: { id: '10', url: 'https://www.facebook.com/media/set/?set=pcb.10' },
          title: "Photos from Test Page's post",
          type: 'album',
          url: 'https://www.facebook.com/media/set/?set=pcb.10',
        },
        {
          media_type: 'link',
          target: { url: 'https://l.facebook.com/l.php?u=https%3A%2F%2Fexample.org' },
          title: 'Example',
          type: 'share',
          unshimmed_url: 'https://example.org/',
          url: 'https://l.facebook.com/l.php?u=https%3A%2F%2Fexample.org',
        },
      ],
    },
  };
  const { fb } = answering(body);
  const post = await fb.post(id).get({
    fields: ['id', { attachments: ['media', 'media_type', 'target', 'type', 'subattachments', 'unshimmed_url'] }],
  });
  const kinds = post.attachments?.data.map(({ media_type: type, unshimmed_url: url }) => [type, url]);
  expect(kinds).toEqual([
    ['video', undefined],
    ['album', undefined],
    ['link', 'https://example.org/'],
  ]);
  expect(post.attachments?.data.at(1)?.subattachments?.data.at(0)?.target?.id).toBe('101');
});

const none = (summary: object) => ({ data: [], summary });

test('counters: lists without items, with their summaries', async () => {
  const { fb } = answering({
    comments: none({ order: 'chronological', total_count: 0, can_comment: true }),
    reactions: none({ total_count: 1, viewer_reaction: 'NONE' }),
    like: none({ total_count: 0 }),
    id,
  });
  const counted = await fb.post(id).get({
    fields: [
      { comments: { filter: 'stream', summary: true, limit: 0 } },
      { reactions: { summary: true, limit: 0 } },
      { reactions: { type: 'LIKE', limit: 0, summary: true, as: 'like' } },
    ],
  });
  expect(counted.comments?.summary).toEqual({ order: 'chronological', total_count: 0, can_comment: true });
  expect(counted.reactions?.summary).toEqual({ total_count: 1, viewer_reaction: 'NONE' });
  expect(counted.like?.summary).toEqual({ total_count: 0 });
});

test('comments with their summary', async () => {
  const comment = {
    can_hide: true,
    can_remove: true,
    comment_count: 2,
    created_time: '2021-03-02T17:05:10+0000',
    from: { name: 'Test Person', id: '100000000000001' },
    id: '10158872455556729_10158872461981729',
    is_hidden: false,
    like_count: 15,
    message: 'Test Page, hello!',
    message_tags: [{ id: '108824017345866', length: 9, name: 'Test Page', offset: 0, type: 'page' }],
    parent: {
      created_time: '2021-03-02T17:00:10+0000',
      message: 'First',
      id: '10158872455556729_10158872461981728',
    },
    permalink_url: 'https://www.facebook.com/facebookapp/posts/10158872455556729?comment_id=10158872461981729',
    attachment: {
      media: { image: { height: 240, src: 'https://scontent.xx.fbcdn.net/s.png', width: 240 } },
      target: { id: '65', url: 'https://www.facebook.com/pages/sticker/65' },
      type: 'sticker',
      url: 'https://www.facebook.com/pages/sticker/65',
    },
    user_likes: false,
  };
  const { fb } = answering({
    data: [comment, { id: '10158872455556729_2' }],
    paging: { cursors: { before: 'WTI', after: 'WTJ' } },
    summary: { order: 'ranked', total_count: 18, can_comment: false },
  });
  const fields = Object.keys(comment) as (keyof typeof comment)[];
  const list = await fb.post(id).comments.get({ fields, summary: true });
  expect(list.data).toEqual([comment, { id: '10158872455556729_2' }]);
  expect(list.summary).toEqual({ order: 'ranked', total_count: 18, can_comment: false });
});

test('who likes a post, and who reacted to it', async () => {
  const picture = {
    data: { height: 50, is_silhouette: false, url: 'https://scontent.xx.fbcdn.net/p.jpg', width: 50 },
  };
  const crop = {
    url: 'https://scontent.xx.fbcdn.net/p.jpg',
    width: 320,
    height: 320,
    left: 0,
    top: 0,
    right: 1,
    bottom: 1,
  };
  const profile = {
    id: '108824017345866',
    can_post: true,
    link: 'https://www.facebook.com/108824017345866',
    name: 'Test Page',
    pic: 'https://scontent.xx.fbcdn.net/p100.jpg',
    pic_crop: crop,
    pic_large: 'https://scontent.xx.fbcdn.net/p200.jpg',
    pic_small: 'https://scontent.xx.fbcdn.net/p50.jpg',
    pic_square: 'https://scontent.xx.fbcdn.net/p50.jpg',
    profile_type: 'page',
    username: 'testpage',
  };
  const { fb } = answering({
    data: [{ ...profile, picture }],
    paging: { cursors: { after: 'MQ', before: 'MQ' } },
  });
  const own = Object.keys(profile) as (keyof typeof profile)[];
  const [liker] = (await fb.post(id).likes.get({ fields: [...own, { picture: ['url', 'height'] }] })).data;
  expect(liker).toMatchObject(profile);
  const others = answering({
    data: [
      { id: '1', type: 'CARE' },
      { id: '2', name: 'Test Person', type: 'NEW_ONE' },
    ],
  });
  const { data } = await others.fb.post(id).reactions.get();
  expect(data.map(({ type }) => type)).toEqual(['CARE', 'NEW_ONE']);
});
