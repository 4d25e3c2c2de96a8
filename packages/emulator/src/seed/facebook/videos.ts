import { asFrom } from '../../objects/facebook/people.js';
import { addPoll } from '../../objects/facebook/poll.js';
import { makeVideo } from '../../objects/facebook/video.js';
import { days, hours, timestampOf } from '../../world/clock.js';
import type { StoredObject } from '../../world/store.js';
import { details, emoji, openings } from '../words.js';
import { seedComments } from './comments.js';
import type { FacebookSeedContext } from './context.js';
import { fanFrom } from './fans.js';
import { seedReactions } from './reactions.js';

/** Seeds the videos, the reels and the playlists of the Page, newest first. */
export function seedVideos(context: FacebookSeedContext): void {
  const { store, page, pages, otherPages } = context;
  const videos = Array.from({ length: 12 }, (_, index) => seedVideo(context, page, index));
  for (const video of videos) store.link(page, 'videos', video, 'last');
  const [first, second, third] = videos;
  if (first && second && third) {
    page.fields['featured_video'] = { id: second.id };
    seedParts(context, first);
    seedPlaylist(context, [third, second, first]);
    seedExperiment(context, [first, second]);
  }
  for (let index = 0; index < 4; index += 1) seedReel(context, index);
  for (const other of [...pages.slice(1), ...otherPages]) {
    const video = seedVideo(context, other, 5);
    // Somebody else's video that shows the Page.
    video.fields['tag_list'] = [asFrom(page)];
    store.link(other, 'videos', video, 'last');
    store.link(page, 'tagged_videos', video, 'last');
  }
}

const categories = ['FOOD_HEALTH', 'BUSINESS', 'LIFESTYLE', 'OTHER'];

function seedVideo(context: FacebookSeedContext, page: StoredObject, index: number): StoredObject {
  const { store, random, now } = context;
  const at = now - hours(9) - days(index * 19) - hours(random.integer(0, 200));
  const views = random.integer(120, 9000);
  const fields = {
    title: `${random.pick(openings)} ${random.pick(emoji)}`,
    description: `${random.pick(openings)}, ${random.pick(details)}.`,
    length: random.integer(9_000, 400_000) / 1000,
    views,
    post_views: Math.floor(views * 0.8),
    content_category: random.pick(categories),
    content_tags: ['bakery', 'bread'],
    admin_creator: asFrom(context.person),
    universal_video_id: `tidal-${index + 1}`,
  };
  const video = makeVideo(store, page, { at, fields });
  seedReactions(random, video, random.integer(2, 18));
  seedComments(context, video, index === 0 ? 12 : random.integer(1, 5));
  return video;
}

function seedReel(context: FacebookSeedContext, index: number): void {
  const { store, random, page, now } = context;
  const at = now - hours(20) - days(index * 8);
  const fields = {
    list: 'video_reels',
    description: `${random.pick(openings)} ${random.pick(emoji)}`,
    length: random.integer(5_000, 60_000) / 1000,
    views: random.integer(300, 20_000),
  };
  const reel = makeVideo(store, page, { at, fields });
  reel.fields['permalink_url'] = `/reel/${reel.id}/`;
  seedReactions(random, reel, random.integer(2, 18));
  seedComments(context, reel, 2);
  store.link(page, 'video_reels', reel, 'last');
}

/** Everything that can hang off a video. */
function seedParts({ store, pages, otherPages, now }: FacebookSeedContext, video: StoredObject): void {
  const [sponsor, partner] = otherPages;
  const at = Math.floor((now - days(1)) / 1000);
  const caption = { create_time: at, is_auto_generated: false, is_default: false };
  for (const [locale, name] of locales) {
    const uri = `https://cdn.facebook.example/captions/${video.id}.${locale}.srt`;
    const row = { ...caption, locale, locale_name: name, uri, is_default: locale === 'en_US' };
    store.link(video, 'captions', store.insert('facebook/VideoCaption', row), 'last');
  }
  for (const other of [...pages.slice(1), ...otherPages.slice(0, 1)])
    store.link(video, 'crosspost_shared_pages', other, 'last');
  if (sponsor) store.link(video, 'sponsor_tags', sponsor);
  if (partner) video.fields['collaborator_list'] = [{ ...asFrom(partner), invite_status: 'ACCEPTED' }];
  video.fields['tag_list'] = [fanFrom(3), fanFrom(7)];
  const poll = addPoll(store, video, {
    question: 'Which one next?',
    options: ['Rye', 'Barley', 'Oats'],
    fields: { status: 'voting_open', default_open: true },
  });
  for (const option of store.list(poll, 'poll_options'))
    option.fields['total_votes'] = 21 - 6 * Number(option.fields['order']);
}

const locales = [
  ['en_US', 'English (US)'],
  ['nb_NO', 'Norwegian (bokmål)'],
] as const;

function seedPlaylist({ store, page, now }: FacebookSeedContext, videos: readonly StoredObject[]): void {
  const list = store.insert(
    'facebook/VideoList',
    {
      title: 'From starter to loaf',
      description: 'A bread in three parts.',
      creation_time: timestampOf(now - days(200)),
      last_modified: timestampOf(now - days(2)),
      owner: asFrom(page),
      season_number: 1,
      thumbnail: videos[0]?.fields['picture'],
      videos_count: videos.length,
    },
    undefined,
    now - days(200),
  );
  for (const video of videos) store.link(list, 'videos', video, 'last');
  store.link(page, 'video_lists', list);
}

function seedExperiment({ store, page, person, now }: FacebookSeedContext, videos: readonly StoredObject[]): void {
  const [control, ...others] = videos.map(({ id }) => id);
  const fields = {
    name: 'Rye or barley',
    description: 'Which loaf people watch longer.',
    control_video_id: control,
    experiment_video_ids: [control, ...others],
    optimization_goal: 'AVG_TIME_WATCHED',
    publish_status: 'PUBLISHED',
    creator: asFrom(person),
    creation_time: timestampOf(now - days(3)),
  };
  store.link(page, 'ab_tests', store.insert('facebook/PagePostExperiment', fields, undefined, now - days(3)));
}
