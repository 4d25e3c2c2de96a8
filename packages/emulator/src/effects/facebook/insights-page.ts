import type * as fb from '@edgewalk/facebook';
import { pageDayOf } from '../../world/calendar.js';
import { Random, seedOf } from '../../world/random.js';
import type { Store, StoredObject } from '../../world/store.js';
import { idIn } from '../../world/values.js';
import { firstWeek } from '../insights/days.js';
import { demographicsOf } from '../insights/demographics.js';
import { split, sumOf } from '../insights/split.js';
import { audienceFigures } from './insights-audience.js';
import { groups } from './insights-parts.js';
import { reactionNames, type Response, responseTo } from './insights-post.js';

type Figures = Record<keyof typeof fb.pageMetrics, fb.InsightFigure>;
type Counted = Omit<Figures, 'page_follows' | 'page_follows_city' | 'page_follows_country'>;

/** What a post brings its Page, and on which day it was published. */
interface Published {
  readonly day: number;
  readonly response: Response;
}

/** The numbers of a Page, day by day: what its posts bring in their first week, and what comes by itself. */
export class PageNumbers {
  readonly #published: readonly Published[];
  readonly #counted = new Map<number, Counted>();
  readonly #followers: number;
  readonly #lastDay: number;

  constructor(
    store: Store,
    readonly page: StoredObject,
    now: number,
  ) {
    this.#followers = Number(page.fields['followers_count'] ?? 0);
    this.#lastDay = pageDayOf(now) - 1;
    this.#published = store
      .list(page, 'feed')
      .filter(({ fields }) => idIn(fields, 'from') === page.id)
      .map((post) => ({ day: pageDayOf(post.createdAt), response: responseTo(store, post, now) }));
  }

  /** A metric over as many days as its period has, up to and with one day. */
  over(metric: keyof Figures, day: number, length: number): fb.InsightFigure {
    if (metric === 'page_follows') return this.#follows(day);
    if (metric === 'page_follows_city') return demographicsOf(this.#follows(day), ['city']);
    if (metric === 'page_follows_country') return demographicsOf(this.#follows(day), ['country']);
    const figures = Array.from({ length }, (_, back) => this.#on(day - back)[metric]);
    const sum = figures.reduce(added);
    // Who came by on two days of a week is one person.
    const isPeople = metric === 'page_total_media_view_unique' && length > 1;
    return isPeople ? Math.round(Number(sum) * 0.7) : sum;
  }

  /** How many followers there were: what the Page shows now, without what came since. */
  #follows(day: number): number {
    const since = Array.from({ length: Math.max(0, this.#lastDay - day) }, (_, at) => day + 1 + at);
    const gained = since.map((each) => {
      const { page_daily_follows: come, page_daily_unfollows_unique: gone } = this.#on(each);
      return Number(come) - Number(gone);
    });
    return Math.max(0, this.#followers - sumOf(gained));
  }

  #on(day: number): Counted {
    const earlier = this.#counted.get(day);
    if (earlier) return earlier;
    const came = this.#sums(day);
    const random = new Random(seedOf(`${this.page.id}:${day}`));
    const quiet = Math.round(this.#followers * (0.008 + random.next() * 0.015));
    const reach = came(({ reach: people }) => people) + quiet;
    const views = came(({ views: all }) => all) + Math.round(quiet * (1.1 + random.next()));
    const plays = came((response) => response.plays) + Math.round(quiet * 0.2);
    const engagements =
      came(({ allReactions }) => allReactions) +
      sumOf([came(({ comments }) => comments), came(({ shares }) => shares), came(({ clicks }) => clicks)]);
    const counted = {
      page_post_engagements: engagements,
      ...reactionFigures(came),
      ...audienceFigures({ random, reach, views, plays, followers: this.#followers }),
    };
    this.#counted.set(day, counted);
    return counted;
  }

  /** Sums up what came in on a day. */
  #sums(day: number): (pick: (response: Response) => number) => number {
    const recent = this.#published.filter((post) => post.day <= day && day - post.day < firstWeek.length);
    return (pick) => sumOf(recent.map((post) => split(pick(post.response), firstWeek)[day - post.day] ?? 0));
  }
}

function reactionFigures(came: (pick: (response: Response) => number) => number) {
  const count = (name: (typeof reactionNames)[number]) => came(({ reactions }) => reactions[name]);
  const all = Object.fromEntries(reactionNames.map((name) => [name, count(name)]));
  return {
    page_actions_post_reactions_like_total: count('like'),
    page_actions_post_reactions_love_total: count('love'),
    page_actions_post_reactions_wow_total: count('wow'),
    page_actions_post_reactions_haha_total: count('haha'),
    page_actions_post_reactions_sorry_total: count('sorry'),
    page_actions_post_reactions_anger_total: count('anger'),
    page_actions_post_reactions_total: groups(all),
  };
}

/** Numbers, or numbers in groups, added up. */
function added(one: fb.InsightFigure, other: fb.InsightFigure): fb.InsightFigure {
  if (typeof one === 'number' && typeof other === 'number') return one + other;
  const [first, second] = [one, other] as Record<string, number>[];
  const names = new Set(Object.keys({ ...first, ...second }));
  return Object.fromEntries([...names].map((name) => [name, (first?.[name] ?? 0) + (second?.[name] ?? 0)]));
}
