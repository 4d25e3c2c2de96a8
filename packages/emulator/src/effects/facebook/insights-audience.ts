import type { Random } from '../../world/random.js';
import { split } from '../insights/split.js';
import { halves } from './insights-parts.js';

/** A Page's day, before its detailed numbers are made. */
export interface Day {
  readonly random: Random;
  readonly reach: number;
  readonly views: number;
  readonly plays: number;
  readonly followers: number;
}

/** Who came by, who follows, and what was played. */
export function audienceFigures(day: Day) {
  const { random, reach, views } = day;
  const visits = Math.round(reach * (0.02 + random.next() * 0.02));
  return {
    page_media_view: views,
    page_total_media_view_unique: reach,
    page_views_total: visits,
    page_total_actions: Math.round(visits * (0.05 + random.next() * 0.1)),
    ...followFigures(day),
    ...playFigures(day.plays),
    ...tabFigures(visits),
    ...earningFigures(),
    page_lifetime_engaged_followers_unique: Math.round(day.followers * 0.3),
  };
}

function followFigures({ random, followers }: Day) {
  const come = Math.round(followers * 0.0006 * (0.4 + random.next() * 1.2));
  const gone = Math.round(come * random.next() * 0.6);
  return {
    page_daily_follows: come,
    page_daily_follows_unique: come,
    page_daily_unfollows_unique: gone,
    page_fan_adds_by_paid_non_paid_unique: { total: come, paid: 0, unpaid: come },
  };
}

function playFigures(plays: number) {
  const [organic, paid] = halves(plays, [19, 1]);
  const [autoplayed, clicked] = halves(plays, [7, 3]);
  return {
    page_video_views: plays,
    page_video_views_paid: paid,
    page_video_views_organic: organic,
    page_video_views_autoplayed: autoplayed,
    page_video_views_click_to_play: clicked,
    page_video_views_by_paid_non_paid: { total: plays, paid, unpaid: organic },
    page_video_views_by_uploaded_hosted: among(['page_uploaded', 'page_shared'], plays, [4, 1]),
    page_video_view_time: plays * 7400,
    page_video_repeat_views: Math.round(plays * 0.1),
    page_video_complete_views_30s: longPart(organic) + longPart(paid),
    page_video_complete_views_30s_paid: longPart(paid),
    page_video_complete_views_30s_organic: longPart(organic),
    page_video_complete_views_30s_autoplayed: longPart(autoplayed),
    page_video_complete_views_30s_click_to_play: longPart(clicked),
    page_video_complete_views_30s_unique: longPart(Math.round(plays * 0.8)),
    page_video_complete_views_30s_repeat_views: longPart(Math.round(plays * 0.1)),
    page_uploaded_views_15s_count: Math.round(plays * 0.5),
    page_uploaded_3s_to_15s_views_rate: plays === 0 ? 0 : 0.5,
  };
}

/** Nobody pays this Page. */
const earningFigures = () => ({
  content_monetization_earnings: 0,
  monetization_approximate_earnings: 0,
  page_daily_video_ad_break_ad_impressions_by_crosspost_status: {},
  page_daily_video_ad_break_cpm_by_crosspost_status: {},
  page_daily_video_ad_break_earnings_by_crosspost_status: {},
});

/** How many plays last for 30 seconds. */
const longPart = (plays: number): number => Math.round(plays * 0.3);

const tabs = ['profile', 'posts', 'photos', 'videos', 'about'];

function tabFigures(visits: number) {
  const [inside, outside] = halves(visits, [9, 1]);
  return {
    page_tab_views_login_top: among(tabs, inside, [20, 9, 6, 4, 3]),
    page_tab_views_login_top_unique: among(tabs, Math.round(inside * 0.8), [20, 9, 6, 4, 3]),
    page_tab_views_logout_top: among(tabs, outside, [20, 9, 6, 4, 3]),
  };
}

/** A number among groups, by weight. */
function among(names: readonly string[], count: number, weights: readonly number[]): Record<string, number> {
  const parts = split(count, weights);
  return Object.fromEntries(names.map((name, at) => [name, parts[at] ?? 0]));
}
