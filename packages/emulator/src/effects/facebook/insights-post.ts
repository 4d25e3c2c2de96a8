import type * as fb from '@edgewalk/facebook';
import { reactionsOf } from '../../objects/facebook/reactions.js';
import { pageDayOf } from '../../world/calendar.js';
import { hours } from '../../world/clock.js';
import { Random, seedOf } from '../../world/random.js';
import type { Store, StoredObject } from '../../world/store.js';
import { firstWeek } from '../insights/days.js';
import { split, sumOf } from '../insights/split.js';

/** Reactions by the names that metrics have for them; Meta has none for CARE. */
export const reactionNames = ['like', 'love', 'wow', 'haha', 'sorry', 'anger'] as const;
export type Reactions = Readonly<Record<(typeof reactionNames)[number], number>>;

const types = { like: 'LIKE', love: 'LOVE', wow: 'WOW', haha: 'HAHA', sorry: 'SAD', anger: 'ANGRY' } as const;

/** What people did with an object, and how many saw it once a week had passed. */
export interface Response {
  readonly reactions: Reactions;
  readonly allReactions: number;
  readonly comments: number;
  readonly shares: number;
  readonly reach: number;
  readonly views: number;
  readonly clicks: number;
  /** 0 for what is no video. */
  readonly plays: number;
}

/** All follows from the reactions, comments and shares that there are, so the numbers always agree. */
export function responseTo(store: Store, object: StoredObject, now: number): Response {
  const rows = reactionsOf(object);
  const count = (type: string) => rows.filter((row) => row.type === type).length;
  const reactions = Object.fromEntries(reactionNames.map((name) => [name, count(types[name])])) as Reactions;
  const comments = commentsOn(store, object);
  const shares = sharesOf(object);
  const random = new Random(seedOf(object.id));
  // Nobody has come by in the first hour who did not leave a trace.
  const quiet = now - object.createdAt < hours(1) ? 0 : random.integer(30, 150);
  const reach = Math.round((rows.length + comments + shares) * (4 + random.next() * 9)) + quiet;
  const views = Math.round(reach * (1.05 + random.next() * 0.8));
  const clicks = Math.round(reach * (0.02 + random.next() * 0.06));
  const plays = isVideo(object) ? Math.round(views * 0.6) : 0;
  return { reactions, allReactions: rows.length, comments, shares, reach, views, clicks, plays };
}

/** Comments and the replies to them. */
function commentsOn(store: Store, object: StoredObject): number {
  return sumOf(store.list(object, 'comments').map((one) => 1 + commentsOn(store, one)));
}

function sharesOf({ fields }: StoredObject): number {
  const shares = fields['shares'] as { readonly count?: number } | undefined;
  return shares?.count ?? 0;
}

const isVideo = ({ node, fields }: StoredObject): boolean =>
  node === 'facebook/Video' || fields['status_type'] === 'added_video';

/** How much of a number came in by now: most of it does in the first week. */
function byNow(value: number, { createdAt }: StoredObject, now: number): number {
  const age = pageDayOf(now) - pageDayOf(createdAt);
  return sumOf(split(value, firstWeek).slice(0, age + 1));
}

/** A number in two parts, such as what was paid for and what was not. */
export function halves(value: number, weights: readonly [number, number]): [number, number] {
  const [first = 0, second = 0] = split(value, weights);
  return [first, second];
}

/** Only what there is: Meta leaves groups of nothing out. */
export const groups = (counts: Readonly<Record<string, number>>): Record<string, number> =>
  Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0));

/** Every number of a post or a photo. */
export function postFigures(
  store: Store,
  object: StoredObject,
  now: number,
): Record<keyof typeof fb.postMetrics, fb.InsightFigure> {
  const response = responseTo(store, object, now);
  const clicks = byNow(response.clicks, object, now);
  const { like, love, wow, haha, sorry, anger } = response.reactions;
  const { allReactions, comments: comment, shares: share } = response;
  return {
    post_media_view: byNow(response.views, object, now),
    post_total_media_view_unique: byNow(response.reach, object, now),
    post_clicks: clicks,
    post_clicks_by_type: clicksByType(clicks, object),
    post_reactions_like_total: like,
    post_reactions_love_total: love,
    post_reactions_wow_total: wow,
    post_reactions_haha_total: haha,
    post_reactions_sorry_total: sorry,
    post_reactions_anger_total: anger,
    post_reactions_by_type_total: groups(response.reactions),
    post_activity_by_action_type: groups({ share, like: allReactions, comment }),
    ...playFigures(object, byNow(response.plays, object, now)),
  };
}

const mainClicks: Readonly<Record<string, string>> = {
  added_photos: 'photo view',
  added_video: 'video play',
  shared_story: 'link clicks',
};

function clicksByType(clicks: number, { node, fields }: StoredObject): Record<string, number> {
  const kind = node === 'facebook/Photo' ? 'added_photos' : String(fields['status_type']);
  const [main, other] = halves(clicks, [mainClicks[kind] === undefined ? 0 : 3, 2]);
  return groups({ [mainClicks[kind] ?? 'none']: main, 'other clicks': other });
}

/** What a post with a video counts; of others it is nothing. */
function playFigures(object: StoredObject, plays: number) {
  const random = new Random(seedOf(`${object.id}:plays`));
  const length = isVideo(object) ? random.integer(15, 90) * 1000 : 0;
  const watched = Math.round(length * (0.2 + random.next() * 0.3));
  const [organic, paid] = halves(plays, [19, 1]);
  const [autoplayed, clicked] = halves(plays, [7, 3]);
  return {
    post_video_views: plays,
    post_video_views_organic: organic,
    post_video_views_paid: paid,
    post_video_views_autoplayed: autoplayed,
    post_video_views_clicked_to_play: clicked,
    post_video_views_sound_on: Math.round(plays * 0.4),
    post_video_complete_views_organic: Math.round(organic * 0.2),
    post_video_complete_views_paid: Math.round(paid * 0.2),
    post_video_avg_time_watched: watched,
    post_video_view_time: watched * plays,
    post_video_length: length,
    post_video_retention_graph: length === 0 ? {} : retention(random),
  };
}

/** The share of plays that is still on at each of 40 steps. */
export function retention(random: Random): Record<string, number> {
  const pace = 0.02 + random.next() * 0.05;
  const steps = Array.from({ length: 40 }, (_, at) => [at, Math.round(1000 * (1 - pace) ** at) / 1000]);
  return Object.fromEntries(steps) as Record<string, number>;
}
