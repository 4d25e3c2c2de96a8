import { describe, expect, test } from '@jest/globals';
import { InvalidArgumentError } from '@edgewalk/core';
import nock from 'nock';
import type { NewMedia } from '../../src/user/new-media.js';
import { answerOnce, api, igApi } from '../support/wire.js';
import { offline } from '@edgewalk/testing/offline';

offline();

const image_url = 'https://example.com/a.jpg';
const video_url = 'https://example.com/a.mp4';
const many = (count: number, text: string) => Array.from({ length: count }, (_, i) => `${text}${i}`);
const place = { x: 0.5, y: 0.5 };

/** Everything here is wrong on purpose, so the compiler is not asked. */
function complaint(input: unknown): string {
  try {
    void api.user.media.create(input as NewMedia);
  } catch (error) {
    if (error instanceof InvalidArgumentError) return error.message;
    throw error;
  }
  return 'accepted';
}

const reel = { media_type: 'REELS', video_url };
const storyImage = { media_type: 'STORIES', image_url };
const storyVideo = { media_type: 'STORIES', video_url };
const carousel = { media_type: 'CAROUSEL', children: ['1', '2'] };
const childImage = { is_carousel_item: true, image_url };
const childVideo = { is_carousel_item: true, media_type: 'VIDEO', video_url };
const resumable = { upload_type: 'resumable' };
const poll = { option_a: 'Yes', option_b: 'No' };

describe('what Meta takes is taken', () => {
  const right: readonly (readonly [string, unknown])[] = [
    ['an image', { image_url, caption: 'x', location_id: '1', alt_text: 'x', media_type: 'IMAGE' }],
    ['people on an image', { image_url, user_tags: [{ username: 'a', x: 0, y: 1 }] }],
    ['products on an image', { image_url, product_tags: [{ product_id: '1', ...place }] }],
    ['a caption of 2,200 characters', { image_url, caption: 'x'.repeat(2200) }],
    ['a caption of 2,200 emoji', { image_url, caption: '😀'.repeat(2200) }],
    ['30 hashtags and 20 @-tags', { image_url, caption: [...many(30, '#a'), ...many(20, '@b')].join(' ') }],
    ['21 addresses of e-mail', { image_url, caption: many(21, 'a@b').join(' ') }],
    ['a reel', { ...reel, caption: 'x', cover_url: image_url, thumb_offset: 0, audio_name: 'x', share_to_feed: true }],
    ['a trial reel', { ...reel, trial_params: { graduation_strategy: 'MANUAL' } }],
    ['people on a reel', { ...reel, user_tags: [{ username: 'a' }], collaborators: ['a', 'b', 'c'] }],
    ['5 products on a reel', { ...reel, product_tags: many(5, '').map((product_id) => ({ product_id })) }],
    // Meta's page calls the place of a product optional.
    ['a product without a place', { image_url, product_tags: [{ product_id: '1' }, { product_id: '2', x: 1 }] }],
    // Sent in production, and accepted as far as seen.
    ['a place of a person on a reel', { ...reel, user_tags: [{ username: 'a', ...place }] }],
    ['a sound', { ...reel, audio_configuration: { audio_id: '5' } }],
    [
      'a sound as production sends it',
      {
        ...reel,
        audio_configuration: { audio_id: '5', audio_volume: 100, video_volume: 0, should_loop_audio: true },
      },
    ],
    ['a sound of a resumable reel', { media_type: 'REELS', ...resumable, audio_configuration: { audio_id: '5' } }],
    ['a poll', { image_url, caption: 'Rye?', poll_attachment: poll, is_poll_duration_extended: true }],
    ['a poll of four', { ...reel, caption: 'Rye?', poll_attachment: { ...poll, option_c: 'c', option_d: 'd' } }],
    ['a prompt', { ...carousel, caption: 'What next?', is_comment_prompt_used: true }],
    ['a prompt that is not used', { image_url, is_comment_prompt_used: false }],
    ['a story image', { ...storyImage, user_tags: [{ username: 'a' }, { username: 'b', ...place }] }],
    ['a story video', storyVideo],
    ['a carousel of 10', { media_type: 'CAROUSEL', children: many(10, '1'), caption: 'x', is_ai_generated: true }],
    ['a child image', { ...childImage, alt_text: 'x', user_tags: [{ username: 'a', ...place }] }],
    ['a child video', { ...childVideo, thumb_offset: 5 }],
    ['a resumable reel', { media_type: 'REELS', ...resumable, caption: 'x' }],
    ['a resumable story', { media_type: 'STORIES', ...resumable }],
    ['a resumable child', { media_type: 'VIDEO', is_carousel_item: true, ...resumable }],
    ['null as missing', { image_url, video_url: null, caption: null }],
    ['a paid partnership', { image_url, is_paid_partnership: true, branded_content_sponsor_ids: ['1', '2'] }],
  ];
  test.each(right)('%s', (_, input) => {
    expect(complaint(input)).toBe('accepted');
  });
});

describe('what Meta would refuse is refused before it is sent, with the limit', () => {
  const wrong: readonly (readonly [string, unknown, string])[] = [
    [
      'a caption of 2,201',
      { image_url, caption: 'x'.repeat(2201) },
      'caption: a caption has at most 2,200 characters, not 2201',
    ],
    ['31 hashtags', { image_url, caption: many(31, '#a').join(' ') }, 'at most 30 hashtags, not 31'],
    ['31 hashtags without blanks', { ...reel, caption: many(31, '#ä').join('') }, 'at most 30 hashtags, not 31'],
    ['21 @-tags', { ...carousel, caption: many(21, '@a').join(' ') }, 'at most 20 @-tags, not 21'],
    ['one child', { ...carousel, children: ['1'] }, 'children: a carousel has 2 to 10 children, not 1'],
    ['11 children', { ...carousel, children: many(11, '1') }, 'a carousel has 2 to 10 children, not 11'],
    ['no children', { media_type: 'CAROUSEL' }, 'children: give the ids of 2 to 10 containers'],
    [
      'children as objects',
      { ...carousel, children: [{ id: '1' }, '2'] },
      "children[0]: write a container's id as a string, not an object",
    ],
    [
      'children as numbers',
      { ...carousel, children: [1, 2] },
      "children[1]: write a container's id as a string, not 2",
    ],
    [
      'x of 1.2',
      { image_url, user_tags: [{ username: 'a', x: 1.2, y: 0 }] },
      'user_tags[0].x: write a number from 0 to 1, not 1.2',
    ],
    [
      'y below 0',
      { ...storyImage, user_tags: [{ username: 'a', x: 0, y: -0.1 }] },
      'user_tags[0].y: write a number from 0 to 1',
    ],
    [
      'no place on an image',
      { image_url, user_tags: [{ username: 'a' }] },
      'user_tags[0].x: write a number from 0 to 1, not nothing',
    ],
    ['a misspelt member of a tag', { image_url, user_tags: [{ username: 'a', ...place, z: 1 }] }, 'leave out z'],
    [
      'a username with @',
      { image_url, collaborators: ['@a'] },
      'collaborators[0]: write the username alone, without @',
    ],
    ['a caption on a child', { ...childImage, caption: 'x' }, 'caption: it goes on the carousel, not on its children'],
    ['a location on a child', { ...childVideo, location_id: '1' }, 'location_id: it goes on the carousel'],
    ['collaborators on a child', { ...childImage, collaborators: ['a'] }, 'collaborators: it goes on the carousel'],
    ['an AI label on a child', { ...childImage, is_ai_generated: true }, 'is_ai_generated: it goes on the carousel'],
    ['a caption on a story', { ...storyImage, caption: 'x' }, 'caption: a story has none'],
    ['people on a carousel', { ...carousel, user_tags: [] }, 'user_tags: it goes on the children of a carousel'],
    ['4 collaborators', { ...reel, collaborators: many(4, 'a') }, 'collaborators: at most 3 collaborators, not 4'],
    ['3 sponsors', { image_url, branded_content_sponsor_ids: ['1', '2', '3'] }, 'at most 2 sponsors, not 3'],
    [
      'an alternative text of 1,001',
      { image_url, alt_text: 'x'.repeat(1001) },
      'alt_text: an alternative text has at most 1,000 characters, not 1001',
    ],
    ['an alternative text on a reel', { ...reel, alt_text: 'x' }, 'alt_text: images in posts and carousels have one'],
    [
      'an alternative text on a story',
      { ...storyVideo, alt_text: 'x' },
      'alt_text: images in posts and carousels have one',
    ],
    [
      '6 products on an image',
      { image_url, product_tags: many(6, '').map((product_id) => ({ product_id, ...place })) },
      'at most 5 product tags on an image, not 6',
    ],
    [
      '6 products on a reel',
      { ...reel, product_tags: many(6, '').map((product_id) => ({ product_id })) },
      'at most 5 product tags on a video, not 6',
    ],
    [
      'a product outside of the picture',
      { image_url, product_tags: [{ product_id: '1', x: 2 }] },
      'product_tags[0].x: write a number from 0 to 1',
    ],
    ['a sound without its id', { ...reel, audio_configuration: {} }, 'audio_configuration.audio_id: write an id'],
    [
      'a volume of 101',
      { ...reel, audio_configuration: { audio_id: '5', audio_volume: 101 } },
      'audio_configuration.audio_volume: write a whole number from 0 (silent) to 100, not 101',
    ],
    [
      'a volume of half a percent',
      { ...reel, audio_configuration: { audio_id: '5', video_volume: 0.5 } },
      'audio_configuration.video_volume: write a whole number',
    ],
    ['a sound on an image', { image_url, audio_configuration: { audio_id: '5' } }, 'only reels have it'],
    ['a poll of one', { image_url, caption: 'x', poll_attachment: { option_a: 'a' } }, 'poll_attachment.option_b'],
    [
      'an answer without a text',
      { image_url, caption: 'x', poll_attachment: { ...poll, option_b: '' } },
      'poll_attachment: an answer of a poll has a text',
    ],
    ['a poll without a caption', { image_url, poll_attachment: poll }, 'caption: a poll and a prompt need one'],
    ['a prompt with a blank caption', { ...reel, caption: ' ', is_comment_prompt_used: true }, 'need one'],
    [
      'a poll and a prompt',
      { image_url, caption: 'x', poll_attachment: poll, is_comment_prompt_used: true },
      'leave one of them out',
    ],
    ['a long poll without a poll', { image_url, caption: 'x', is_poll_duration_extended: true }, 'give a poll_att'],
    ['a poll on a story', { ...storyImage, poll_attachment: poll }, 'belongs to the caption of an image, a reel'],
    ['a prompt on a child', { ...childImage, is_comment_prompt_used: true }, 'belongs to the caption of an image'],
    [
      'a place of a product on a reel',
      { ...reel, product_tags: [{ product_id: '1', ...place }] },
      'product_tags[0]: leave out x',
    ],
    [
      'a product id as a number',
      { ...reel, product_tags: [{ product_id: 1 }] },
      'product_tags[0].product_id: write an id as a string, not 1',
    ],
    [
      'a negative offset',
      { ...reel, thumb_offset: -1 },
      'thumb_offset: write a whole number of milliseconds, 0 or more, not -1',
    ],
    [
      'an address of ftp',
      { image_url: 'ftp://example.com/a.jpg' },
      'image_url: write a public address that begins with https:// or http://',
    ],
    ['a path', { ...reel, video_url: '/tmp/a.mp4' }, 'video_url: write a public address'],
    [
      'an address with ä',
      { image_url: 'https://example.com/ä.jpg' },
      'image_url: Meta reads ASCII addresses only: write it percent-encoded',
    ],
    [
      'both files',
      { media_type: 'STORIES', image_url, video_url },
      'video_url: give one file, either image_url or video_url',
    ],
    ['no file', { caption: 'x' }, 'give a file: image_url or video_url'],
    ['a reel without a file', { media_type: 'REELS' }, "give a file: video_url, or upload_type: 'resumable'"],
    [
      'a video of its own',
      { media_type: 'VIDEO', video_url },
      "media_type: videos of their own are reels since 2023-11-09: write 'REELS'",
    ],
    ['a video without a type', { video_url }, "media_type: write 'REELS' or 'STORIES'"],
    ['a child video without a type', { is_carousel_item: true, video_url }, "media_type: write 'VIDEO'"],
    ['a reel as a child', { ...childVideo, media_type: 'REELS' }, "media_type: write 'VIDEO'"],
    [
      'a carousel as a child',
      { ...carousel, is_carousel_item: true },
      'media_type: a carousel cannot be in a carousel',
    ],
    ['REEL', { media_type: 'REEL', video_url }, "media_type: write 'REELS'"],
    ['reels', { media_type: 'reels', video_url }, "media_type: write 'REELS'"],
    ['STORY', { media_type: 'STORY', image_url }, "media_type: write 'STORIES'"],
    ['CAROUSEL_ALBUM', { media_type: 'CAROUSEL_ALBUM', children: ['1', '2'] }, "media_type: write 'CAROUSEL'"],
    ['nonsense', { media_type: 'GIF', image_url }, 'media_type: write one of IMAGE, REELS, STORIES, CAROUSEL, VIDEO'],
    ['is_carousel_item as text', { is_carousel_item: 'true', image_url }, 'is_carousel_item: write true or false'],
    ['a cover on an image', { image_url, cover_url: image_url }, 'cover_url: only reels have it'],
    ['a misspelt parameter', { image_url, captoin: 'x' }, 'there is no parameter "captoin"'],
    ['a location as a number', { image_url, location_id: 1 }, 'location_id: write an id as a string, not 1'],
    [
      'another trial',
      { ...reel, trial_params: { graduation_strategy: 'X' } },
      'trial_params.graduation_strategy: write "MANUAL" | "SS_PERFORMANCE"',
    ],
    ['nothing', undefined, 'give a file'],
    ['an image as the reel', { media_type: 'REELS', image_url }, 'image_url: NewReel does not take it'],
  ];
  test.each(wrong)('%s', (_, input, message) => {
    const { sent } = answerOnce({ id: '1' });
    expect(complaint(input)).toContain(message);
    expect(sent).toEqual([]);
    nock.cleanAll();
  });

  test('several complaints come together', () => {
    const message = complaint({ ...storyImage, caption: 'x', alt_text: 'x' });
    expect(message).toContain('caption: ');
    expect(message).toContain('alt_text: ');
  });

  test.each<[string, NewMedia]>([
    ['audio_configuration', { media_type: 'REELS', video_url, audio_configuration: { audio_id: '5' } }],
    ['poll_attachment', { image_url, caption: 'x', poll_attachment: poll }],
    ['is_comment_prompt_used', { image_url, caption: 'x', is_comment_prompt_used: true }],
  ])('%s with Instagram Login', async (name, input) => {
    await expect(igApi.user.media.create(input)).rejects.toThrow(`${name}: exists with Facebook Login only`);
  });

  test('a resumable upload with Instagram Login', async () => {
    await expect(igApi.user.media.create({ media_type: 'REELS', upload_type: 'resumable' })).rejects.toThrow(
      'upload_type: exists with Facebook Login only',
    );
  });
});

test('the compiler refuses what does not go together', () => {
  const refused = [
    // @ts-expect-error -- a story has no caption
    () => api.user.media.create({ media_type: 'STORIES', image_url, caption: 'x' }),
    // @ts-expect-error -- a reel is a video
    () => api.user.media.create({ media_type: 'REELS', image_url }),
    // @ts-expect-error -- misspelt
    () => api.user.media.create({ media_type: 'REEL', video_url }),
    // @ts-expect-error -- the caption of a child
    () => api.user.media.create({ is_carousel_item: true, image_url, caption: 'x' }),
    // @ts-expect-error -- a tag on an image has a place
    () => api.user.media.create({ image_url, user_tags: [{ username: 'a' }] }),
    // @ts-expect-error -- children are ids
    () => api.user.media.create({ media_type: 'CAROUSEL', children: [{ id: '1' }, { id: '2' }] }),
    // @ts-expect-error -- a video of its own is a reel
    () => api.user.media.create({ media_type: 'VIDEO', video_url }),
    // @ts-expect-error -- something to create
    () => api.user.media.create({}),
  ];
  for (const create of refused) expect(create).toThrow(InvalidArgumentError);
});
