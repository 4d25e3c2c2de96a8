import { expect, test } from '@jest/globals';
import { expectTypeOf } from 'expect-type';
import { type Finding, Instagram, InvalidArgumentError, type NewPost, type PublishEvent } from '@edgewalk/instagram';

const api = new Instagram({ accessToken: 'EAAtoken', userId: '17841405822304914' });
const image_url = 'https://example.com/loaf.jpg';
const video_url = 'https://example.com/oven.mp4';
const reel = { media_type: 'REELS', video_url } as const;
const imageStory = { media_type: 'STORIES', image_url } as const;
const videoStory = { media_type: 'STORIES', video_url } as const;
const carousel = { media_type: 'CAROUSEL', children: ['1', '2'] } as const;
const audio_configuration = { audio_id: '5', audio_volume: 80, video_volume: 0 };
const trial_params = { graduation_strategy: 'MANUAL' } as const;
const childVideo = { media_type: 'VIDEO', video_url } as const;
const place = { x: 0.5, y: 0.5 };

test('what goes together compiles, and is taken', () => {
  const posts: readonly NewPost[] = [
    { image_url, user_tags: [{ username: 'anna', ...place }], product_tags: [{ product_id: '1', ...place }] },
    { image_url, alt_text: 'A loaf', location_id: '1', collaborators: ['anna'] },
    { ...reel, user_tags: [{ username: 'anna' }], product_tags: [{ product_id: '1' }], collaborators: ['anna'] },
    { ...reel, cover_url: image_url, thumb_offset: 0, share_to_feed: true, location_id: '1', audio_configuration },
    { ...reel, trial_params },
    { ...imageStory, user_tags: [{ username: 'anna', ...place }] },
    { ...videoStory, user_tags: [{ username: 'anna' }] },
    { ...carousel, location_id: '1', collaborators: ['anna'], caption: 'x' },
    { ...carousel, children: ['1', { image_url, alt_text: 'A loaf', user_tags: [{ username: 'anna', ...place }] }] },
  ];
  for (const post of posts) expect(() => api.user.publish(post)).not.toThrow();
});

test('what does not go together does not compile, and says what to write', () => {
  const refused: readonly (readonly [() => unknown, string])[] = [
    // @ts-expect-error -- people on an image have a place
    [() => api.user.publish({ image_url, user_tags: [{ username: 'anna' }] }), 'user_tags[0].x: write a number'],
    // @ts-expect-error -- products on a video have no place
    [() => api.user.publish({ ...reel, product_tags: [{ product_id: '1', x: 0.5, y: 0.5 }] }), 'leave out x'],
    // @ts-expect-error -- images alone
    [() => api.user.publish({ ...reel, alt_text: 'A loaf' }), 'alt_text: images in posts and carousels have one'],
    // @ts-expect-error -- images alone
    [() => api.user.publish({ ...imageStory, alt_text: 'A loaf' }), 'alt_text: images in posts and carousels have'],
    // @ts-expect-error -- on its children
    [() => api.user.publish({ ...carousel, alt_text: 'A loaf' }), 'alt_text: it goes on the children'],
    // @ts-expect-error -- on its children
    [() => api.user.publish({ ...carousel, user_tags: [{ username: 'anna', ...place }] }), 'it goes on the children'],
    // @ts-expect-error -- on its children
    [() => api.user.publish({ ...carousel, product_tags: [{ product_id: '1' }] }), 'it goes on the children'],
    // @ts-expect-error -- reels alone
    [() => api.user.publish({ image_url, trial_params }), 'trial_params: only reels have it'],
    // @ts-expect-error -- reels alone
    [() => api.user.publish({ ...carousel, trial_params }), 'trial_params: only reels have it'],
    // @ts-expect-error -- reels alone
    [() => api.user.publish({ image_url, audio_configuration }), 'audio_configuration: only reels have it'],
    // @ts-expect-error -- reels alone
    [() => api.user.publish({ ...videoStory, audio_configuration }), 'audio_configuration: only reels have it'],
    // @ts-expect-error -- reels alone
    [() => api.user.publish({ ...videoStory, cover_url: image_url }), 'cover_url: only reels have it'],
    // @ts-expect-error -- reels alone
    [() => api.user.publish({ image_url, cover_url: image_url }), 'cover_url: only reels have it'],
    // @ts-expect-error -- reels alone
    [() => api.user.publish({ image_url, share_to_feed: true }), 'share_to_feed: only reels have it'],
    // @ts-expect-error -- videos alone
    [() => api.user.publish({ image_url, thumb_offset: 0 }), 'thumb_offset'],
    // @ts-expect-error -- no story
    [() => api.user.publish({ ...imageStory, collaborators: ['anna'] }), 'collaborators: a story has none'],
    // @ts-expect-error -- no story
    [() => api.user.publish({ ...videoStory, location_id: '1' }), 'location_id: a story has none'],
    // @ts-expect-error -- no story
    [() => api.user.publish({ ...imageStory, caption: 'x' }), 'caption: a story has none'],
    // @ts-expect-error -- no story
    [() => api.user.publish({ ...imageStory, product_tags: [{ product_id: '1', ...place }] }), 'product_tags'],
    // @ts-expect-error -- one of two words
    [() => api.user.publish({ ...reel, trial_params: { graduation_strategy: 'SOON' } }), 'graduation_strategy'],
    // @ts-expect-error -- a sound has an id
    [() => api.user.publish({ ...reel, audio_configuration: { audio_volume: 5 } }), 'audio_configuration.audio_id'],
    // @ts-expect-error -- the parent's
    [() => api.user.publish({ ...carousel, children: ['1', { image_url, collaborators: ['a'] }] }), 'children[1]'],
    // @ts-expect-error -- images alone
    [() => api.user.publish({ ...carousel, children: ['1', { ...childVideo, alt_text: 'A' }] }), 'children[1]: alt_'],
    // @ts-expect-error -- one of three
    [() => api.user.publish({ image_url }, { check: 'always' }), "check: write 'refuse', 'warn' or false"],
  ];
  for (const [publish, complaint] of refused) {
    expect(publish).toThrow(InvalidArgumentError);
    expect(publish).toThrow(complaint);
  }
});

const inWords = (finding: Finding) => {
  if (finding.rule === 'seconds') expectTypeOf(finding.found).toEqualTypeOf<number>();
  if (finding.rule === 'format') expectTypeOf(finding.limit).toEqualTypeOf<readonly string[]>();
  return finding.message;
};

test('what a finding found is of the type of its rule', () => {
  expectTypeOf(inWords).returns.toBeString();
  expectTypeOf<Extract<Finding, { rule: 'media' }>['limit']>().toEqualTypeOf<'image' | 'video'>();
  expectTypeOf<Extract<PublishEvent, { type: 'warning' }>['finding']>().toEqualTypeOf<Finding>();
  expectTypeOf<Finding['severity']>().toEqualTypeOf<'refusal' | 'warning'>();
  expect(() => api.user.publish({ image_url })).not.toThrow();
});
