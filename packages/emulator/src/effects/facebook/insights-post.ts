import type * as fb from '@edgewalk/facebook';
import { reactionsOf } from '../../objects/facebook/reactions.js';
import { pageDayOf } from '../../world/calendar.js';
import { hours } from '../../world/clock.js';
import { Random, seedOf } from '../../world/random.js';
import type { Store, StoredObject } from '../../world/store.js';
import { firstWeek } from '../insights/days.js';
import { split, sumOf } from '../insights/split.js';
import { groups, halves } from './insights-parts.js';
import { playFigures } from './insights-plays.js';

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

/** Every number of a post or a photo. */
export function postFigures(
  store: Store,
  object: StoredObject,
  now: number,
): Record<keyof typeof fb.postMetrics, fb.InsightFigure> {
  const response = responseTo(store, object, now);
  const clicks = byNow(response.clicks, object, now);
  const { allReactions, comments: comment, shares: share } = response;
  return {
    post_media_view: byNow(response.views, object, now),
    post_total_media_view_unique: byNow(response.reach, object, now),
    post_clicks: clicks,
    post_clicks_by_type: clicksByType(clicks, object),
    ...reactionFigures(response),
    post_activity_by_action_type: groups({ share, like: allReactions, comment }),
    post_activity_by_action_type_unique: groups({ share, like: allReactions, comment: Math.ceil(comment * 0.8) }),
    PAGE_STORY_TOTAL_MEDIA_VIEW_UNIQUE: byNow(response.reach, object, now),
    post_video_social_actions_count_unique: isVideo(object) ? allReactions + share : 0,
    ...playFigures({ object, plays: byNow(response.plays, object, now), isVideo: isVideo(object) }),
    ...earningFigures,
  };
}

function reactionFigures({ reactions }: Response) {
  const { like, love, wow, haha, sorry, anger } = reactions;
  return {
    post_reactions_like_total: like,
    post_reactions_love_total: love,
    post_reactions_wow_total: wow,
    post_reactions_haha_total: haha,
    post_reactions_sorry_total: sorry,
    post_reactions_anger_total: anger,
    post_reactions_by_type_total: groups(reactions),
  };
}

/** Nobody pays for a post here. */
const earningFigures = {
  content_monetization_earnings: 0,
  monetization_approximate_earnings: 0,
  creator_monetization_qualified_views: 0,
  post_video_ad_break_ad_impressions: 0,
  post_video_ad_break_earnings: 0,
  post_video_ad_break_ad_cpm: 0,
};

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
