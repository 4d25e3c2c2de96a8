import { Random, seedOf } from '../../world/random.js';
import type { StoredObject } from '../../world/store.js';
import { demographicsOf } from '../insights/demographics.js';
import { groups, halves, retention } from './insights-parts.js';

interface Played {
  readonly object: StoredObject;
  readonly plays: number;
  readonly isVideo: boolean;
}

/** What a post with a video counts; of others it is nothing. */
export function playFigures({ object, plays, isVideo }: Played) {
  const random = new Random(seedOf(`${object.id}:plays`));
  const length = isVideo ? random.integer(15, 90) * 1000 : 0;
  const watched = Math.round(length * (0.2 + random.next() * 0.3));
  const graph = length === 0 ? {} : retention(random);
  return {
    ...viewFigures(plays, length),
    ...completeFigures(plays),
    ...timeFigures(watched * plays),
    post_video_avg_time_watched: watched,
    post_video_length: length,
    post_video_retention_graph: graph,
    post_video_retention_graph_autoplayed: graph,
    post_video_retention_graph_clicked_to_play: graph,
  };
}

/** How many of the plays are somebody's first. */
const people = (plays: number): number => Math.round(plays * 0.9);

function viewFigures(plays: number, length: number) {
  const [organic, paid] = halves(plays, [19, 1]);
  const [autoplayed, clicked] = halves(plays, [7, 3]);
  const [owned, shared] = halves(plays, [9, 1]);
  return {
    post_video_views: plays,
    post_video_views_organic: organic,
    post_video_views_organic_unique: people(organic),
    post_video_views_paid: paid,
    post_video_views_paid_unique: people(paid),
    post_video_views_autoplayed: autoplayed,
    post_video_views_clicked_to_play: clicked,
    post_video_views_sound_on: Math.round(plays * 0.4),
    post_video_views_15s: Math.round(plays * 0.5),
    post_video_views_60s_excludes_shorter: length < 60_000 ? 0 : Math.round(plays * 0.1),
    post_video_views_live: 0,
    post_video_views_by_live_status: groups({ not_live: plays }),
    post_video_views_by_distribution_type: groups({ page_owned: owned, shared }),
    post_video_live_current_viewers: 0,
  };
}

/** How many plays last nearly to the end, and how many for 30 seconds. */
const complete = (plays: number): number => Math.round(plays * 0.2);
const long = (plays: number): number => Math.round(plays * 0.3);

function completeFigures(plays: number) {
  const [organic, paid] = halves(plays, [19, 1]);
  const [autoplayed, clicked] = halves(plays, [7, 3]);
  return {
    post_video_complete_views_organic: complete(organic),
    post_video_complete_views_organic_unique: complete(people(organic)),
    post_video_complete_views_paid: complete(paid),
    post_video_complete_views_paid_unique: complete(people(paid)),
    post_video_complete_views_30s_autoplayed: long(autoplayed),
    post_video_complete_views_30s_clicked_to_play: long(clicked),
    post_video_complete_views_30s_organic: long(organic),
    post_video_complete_views_30s_paid: long(paid),
    post_video_complete_views_30s_unique: long(people(plays)),
  };
}

function timeFigures(total: number) {
  const [organic] = halves(total, [19, 1]);
  const [owned, shared] = halves(total, [9, 1]);
  const byPeople = Object.entries(demographicsOf(total, ['gender', 'age']));
  return {
    post_video_view_time: total,
    post_video_view_time_organic: organic,
    post_video_view_time_by_age_bucket_and_gender: groups(
      Object.fromEntries(byPeople.map(([group, time]) => [group.replace('|', '.'), time])),
    ),
    post_video_view_time_by_distribution_type: groups({ page_owned: owned, shared }),
    post_video_view_time_by_country_id: groups(demographicsOf(total, ['country'])),
    post_video_view_time_by_region_id: groups(demographicsOf(total, ['city'])),
  };
}
