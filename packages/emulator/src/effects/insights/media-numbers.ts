import { Random, seedOf } from '../../world/random.js';
import { split } from './split.js';

/** A media, as far as its numbers go. */
export interface Counted {
  readonly id: string;
  readonly fields: Readonly<Record<string, unknown>>;
}

/** Every number of a media, by metric. They follow from its likes, comments and the like, so they always agree. */
export function numbersOf(media: Counted): Readonly<Record<string, number>> {
  return media.fields['media_product_type'] === 'STORY' ? storyNumbers(media) : postNumbers(media);
}

const field = ({ fields }: Counted, name: string): number => Number(fields[name] ?? 0);

function postNumbers(media: Counted): Record<string, number> {
  const [likes, comments] = [field(media, 'like_count'), field(media, 'comments_count')];
  const [saved, shares] = [field(media, 'saved_count'), field(media, 'shares_count')];
  const total_interactions = likes + comments + saved + shares;
  const reposts = field(media, 'reposts_count');
  return {
    likes,
    comments,
    saved,
    shares,
    reposts,
    total_interactions,
    total_comments: comments,
    total_likes: likes + field(media, 'paid_likes'),
    ...audience(media, total_interactions),
  };
}

/** How many people saw a media; more than reacted to it. */
function audience(media: Counted, interactions: number) {
  const random = new Random(seedOf(media.id));
  const reach = Math.round(interactions * (4 + random.next() * 9));
  const views = Math.round(reach * (1.05 + random.next() * 0.8));
  const facebook_views = Math.round(views * random.next() * 0.2);
  const watched = 2000 + Math.round(random.next() * 9000);
  return {
    reach,
    views,
    facebook_views,
    crossposted_views: views + facebook_views,
    total_views: views + facebook_views + field(media, 'paid_likes') * 10,
    follows: Math.round(reach * 0.002),
    profile_visits: Math.round(reach * 0.01),
    profile_activity: Math.round(reach * 0.004),
    ig_reels_avg_watch_time: watched,
    ig_reels_video_view_total_time: watched * views,
    reels_skip_rate: Math.round(random.next() * 600) / 10,
  };
}

function storyNumbers(media: Counted): Record<string, number> {
  const random = new Random(seedOf(media.id));
  const reach = field(media, 'viewers');
  const views = Math.round(reach * (1 + random.next() * 0.3));
  const [shares, replies] = [Math.round(reach * 0.01), Math.round(reach * 0.02)];
  return {
    reach,
    views,
    shares,
    replies,
    total_interactions: shares + replies,
    reposts: Math.round(reach * 0.002),
    follows: Math.round(reach * 0.003),
    profile_visits: Math.round(reach * 0.03),
    profile_activity: Math.round(reach * 0.01),
    navigation: Math.round(views * (0.9 + random.next() * 0.6)),
    link_clicks: Math.round(reach * 0.04),
    facebook_views: 0,
    total_views: views,
  };
}

const groups: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  action_type: { bio_link_clicked: 40, call: 5, direction: 20, email: 8, text: 2, other: 25 },
  story_navigation_action_type: { tap_forward: 60, tap_back: 9, tap_exit: 14, swipe_forward: 17 },
};

/** A number of a media in groups. */
export function groupsOf(value: number, dimension: string): Record<string, number> {
  const weights = groups[dimension] ?? {};
  const parts = split(value, Object.values(weights));
  return Object.fromEntries(Object.keys(weights).map((group, at) => [group, parts[at] ?? 0]));
}
