import { Facebook } from '@edgewalk/facebook';
import { beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { facebook } from './support.js';

const { here, pageId } = facebook();

const file_url = 'https://example.org/film.mp4';

let fb: Facebook;
let page: ReturnType<Facebook['page']>;
beforeAll(async () => {
  fb = new Facebook({ accessToken: here.emulator.tokens.facebook, baseUrl: here.emulator.url });
  page = fb.page(await pageId());
});
beforeEach(() => here.emulator.reset());

describe('what hangs off a video', () => {
  test('captions come and go by their language', async () => {
    const [video] = (await page.videos.get({ fields: ['id'], limit: 1 })).data;
    const { captions } = fb.video(video?.id ?? '');
    const locales = async () => (await captions.get()).data.map(({ locale }) => locale);
    const captions_file = new File(['1\n00:00:00,000 --> 00:00:02,000\nRye\n'], 'film.fr_FR.srt');
    await captions.create({ captions_file, default_locale: 'fr_FR' });
    expect(await locales()).toContain('fr_FR');
    expect((await captions.get()).data.filter(({ is_default }) => is_default)).toHaveLength(1);
    await captions.create({ locales_to_delete: ['fr_FR'] });
    expect(await locales()).not.toContain('fr_FR');
  });

  test('a thumbnail that is preferred is the picture', async () => {
    const { id = '' } = await page.videos.create({ file_url });
    const video = fb.video(id);
    await video.thumbnails.create({ source: new Uint8Array(9), is_preferred: true });
    const all = (await video.thumbnails.get()).data;
    expect(all.filter(({ is_preferred }) => is_preferred)).toEqual([all.at(-1)]);
    expect((await video.get({ fields: ['picture'] })).picture).toBe(all.at(-1)?.uri);
    await video.update({ preferred_thumbnail_id: all[0]?.id ?? '' });
    expect((await video.thumbnails.get()).data[0]?.is_preferred).toBe(true);
  });

  test('a poll is asked, closed and deleted', async () => {
    const { id = '' } = await page.videos.create({ file_url });
    const options = ['Rye', 'Oats'];
    const asked = await fb.video(id).polls.create({ question: 'Which?', options, correct_option: 1 });
    const poll = fb.videoPoll(asked.id);
    const found = (await poll.pollOptions.get({ fields: ['text', 'is_correct', 'total_votes'] })).data;
    expect(found).toMatchObject([
      { text: 'Rye', is_correct: false, total_votes: 0 },
      { text: 'Oats', is_correct: true },
    ]);
    await poll.update({ action: 'SHOW_VOTING' });
    expect((await poll.get({ fields: ['status'] })).status).toBe('voting_open');
    await poll.update({ action: 'DELETE_POLL' });
    expect((await fb.video(id).polls.get()).data).toEqual([]);
  });

  test('somebody is invited to be co-author, tagged, and allowed to share it', async () => {
    const { id = '' } = await page.videos.create({ file_url });
    const video = fb.video(id);
    const [other] = (await fb.pageSearch.get({ q: 'bluebottle', fields: ['id', 'name'] })).data;
    const target_id = other?.id ?? '';
    await video.collaborators.create({ target_id });
    expect((await video.collaborators.get()).data).toEqual([{ ...other, invite_status: 'PENDING' }]);
    const allow_crossposting_for_pages = [{ page_id: target_id, allow: true }];
    await video.update({ tags: [target_id], sponsor_id: target_id, allow_crossposting_for_pages });
    expect((await video.tags.get()).data).toEqual([other]);
    expect((await video.sponsorTags.get()).data).toEqual([other]);
    expect((await video.crosspostSharedPages.get()).data).toEqual([other]);
  });

  test('comments and likes are counted', async () => {
    const { id = '' } = await page.videos.create({ file_url });
    const video = fb.video(id);
    await video.comments.create({ message: 'Well baked' });
    await video.likes.create();
    expect((await video.comments.get({ summary: true })).summary?.total_count).toBe(1);
    expect((await video.likes.get({ summary: true })).summary).toMatchObject({
      total_count: 1,
      has_liked: true,
    });
  });
});

test('videos of others that show the Page are asked for', async () => {
  const own = (await page.videos.get({ type: 'uploaded', fields: ['from'] })).data;
  expect(new Set(own.map(({ from }) => from?.name))).toEqual(new Set(['Tidal Bakery']));
  const [tagged] = (await page.videos.get({ type: 'tagged', fields: ['id', 'from'] })).data;
  expect(tagged?.from?.name).not.toBe('Tidal Bakery');
  expect((await fb.video(tagged?.id ?? '').tags.get()).data).toMatchObject([{ name: 'Tidal Bakery' }]);
});

test('a playlist has its videos in order, and forgets what is deleted', async () => {
  const fields = ['id', 'videos_count', { videos: ['id'] }] as const;
  const [list] = (await page.videoLists.get({ fields })).data;
  expect(list?.videos?.data).toHaveLength(list?.videos_count ?? 0);
  await fb.video(list?.videos?.data[0]?.id ?? '').delete();
  const { data } = await fb.videoList(list?.id ?? '').videos.get({ fields: ['id'] });
  expect(data).toEqual(list?.videos?.data.slice(1));
  expect((await fb.videoList(list?.id ?? '').get()).videos_count).toBe(data.length);
});
