import type * as fb from '@edgewalk/facebook';
import { Random, seedOf } from '../../world/random.js';
import type { Store, StoredObject } from '../../world/store.js';
import { demographicsOf } from '../insights/demographics.js';
import { split } from '../insights/split.js';
import { groups, halves, retention } from './insights-parts.js';
import { type Response, responseTo } from './insights-post.js';

type Metric = keyof typeof fb.videoMetrics;

/** What every number of a video follows from. */
interface Played {
  readonly object: StoredObject;
  readonly response: Response;
  readonly views: number;
  /** In seconds. */
  readonly length: number;
  /** In milliseconds. */
  readonly watched: number;
  readonly total: number;
}

/** Every number of a video or a reel. */
export function videoFigures(
  store: Store,
  object: StoredObject,
  now: number,
): Partial<Record<Metric, fb.InsightFigure>> {
  const response = responseTo(store, object, now);
  const random = new Random(seedOf(`${object.id}:plays`));
  const views = Number(object.fields['views'] ?? response.plays);
  const length = Number(object.fields['length'] ?? random.integer(15, 90));
  const watched = Math.round(length * 1000 * (0.2 + random.next() * 0.3));
  const played = { object, response, views, length, watched, total: watched * views };
  return {
    ...viewFigures(played),
    ...timeFigures(played),
    ...responseFigures(played),
    ...(isReel(object) && reelFigures(played)),
    total_video_ad_break_earnings: 0,
    total_video_ad_break_ad_cpm: 0,
    total_video_ad_break_ad_impressions: 0,
  };
}

const isReel = ({ fields }: StoredObject): boolean => String(fields['permalink_url']).includes('/reel/');

/** How many views last to the end. */
const complete = (views: number): number => Math.round(views * 0.2);

function viewFigures({ views, length }: Played) {
  const [organic, paid] = halves(views, [19, 1]);
  const [autoplayed, clicked] = halves(views, [7, 3]);
  const [owned = 0, shared = 0] = split(views, [9, 1]);
  return {
    total_video_views: views,
    total_video_15s_views: Math.round(views * 0.5),
    total_video_30s_views: Math.round(views * 0.3),
    total_video_60s_excludes_shorter_views: length < 60 ? 0 : Math.round(views * 0.1),
    total_video_views_autoplayed: autoplayed,
    total_video_views_clicked_to_play: clicked,
    total_video_views_organic: organic,
    total_video_views_paid: paid,
    total_video_views_sound_on: Math.round(views * 0.4),
    total_video_views_live: 0,
    total_video_views_by_distribution_type: groups({ page_owned: owned, shared }),
    total_video_complete_views: complete(organic) + complete(paid),
    total_video_complete_views_auto_played: complete(autoplayed),
    total_video_complete_views_clicked_to_play: complete(clicked),
    total_video_complete_views_organic: complete(organic),
    total_video_complete_views_paid: complete(paid),
  };
}

function timeFigures({ object, watched, total }: Played) {
  const [organic, paid] = halves(total, [19, 1]);
  const [owned, shared] = halves(total, [9, 1]);
  const people = Object.entries(demographicsOf(total, ['gender', 'age']));
  const graph = () => retention(new Random(seedOf(`${object.id}:retention`)));
  return {
    total_video_avg_time_watched: watched,
    total_video_view_total_time: total,
    total_video_view_total_time_organic: organic,
    total_video_view_total_time_paid: paid,
    total_video_view_total_time_live: 0,
    total_video_retention_graph: graph(),
    total_video_retention_graph_autoplayed: graph(),
    total_video_retention_graph_clicked_to_play: graph(),
    total_video_view_time_by_distribution_type: groups({ page_owned: owned, shared }),
    total_video_view_time_by_age_bucket_and_gender: Object.fromEntries(
      people.map(([group, time]) => [group.replace('|', '.'), time]),
    ),
    total_video_view_time_by_region_id: demographicsOf(total, ['city']),
  };
}

function responseFigures({ response: { reactions, allReactions, comments: comment, shares: share } }: Played) {
  return {
    total_video_stories_by_action_type: groups({ like: allReactions, comment, share }),
    total_video_reactions_by_type_total: groups(reactions),
  };
}

/** What only reels have. */
function reelFigures({ object, response, views, watched, total }: Played) {
  const replays = Math.round(views * 0.15);
  const reactions = Object.entries(groups(response.reactions));
  return {
    blue_reels_play_count: views,
    fb_reels_replay_count: replays,
    fb_reels_total_plays: views + replays,
    post_video_avg_time_watched: watched,
    post_video_view_time: total,
    post_video_retention_graph: retention(new Random(seedOf(`${object.id}:retention`))),
    post_video_followers: Math.round(response.reach * 0.002),
    post_video_likes_by_reaction_type: Object.fromEntries(
      reactions.map(([name, count]) => [`REACTION_${name.toUpperCase()}`, count]),
    ),
    post_video_social_actions: groups({ COMMENT: response.comments, SHARE: response.shares }),
  };
}
