import { check, idText, oneOf, optional, record, type RecordType, time } from '@edgewalk/core/declare';
import * as t from 'io-ts';

/** The topic of a video. */
export const ContentCategory = oneOf(
  'BEAUTY_FASHION',
  'BUSINESS',
  'CARS_TRUCKS',
  'COMEDY',
  'CUTE_ANIMALS',
  'ENTERTAINMENT',
  'FAMILY',
  'FOOD_HEALTH',
  'HOME',
  'LIFESTYLE',
  'MUSIC',
  'NEWS',
  'OTHER',
  'POLITICS',
  'SCIENCE',
  'SPORTS',
  'TECHNOLOGY',
  'VIDEO_GAMING',
);

/** When a video expires, and whether it is then deleted. `time` is in unix seconds. */
export const NewExpiration = record('NewExpiration', {
  /** When it expires, in unix seconds. */
  time: t.number,
  /** What happens then: `expire_only` hides it, `expire_and_delete` deletes it. */
  type: oneOf('expire_only', 'expire_and_delete'),
});

/** The audience of a video. Regions, cities and zips by Meta's keys. */
export const VideoTargeting = record('VideoTargeting', {
  /** Where people are. */
  geo_locations: optional(
    record('VideoTargetingPlaces', {
      /** Two-letter codes. */
      countries: optional(t.array(t.string)),
      /** Regions, by the keys of Meta's targeting search. */
      regions: optional(t.array(t.UnknownRecord)),
      /** Cities, by the keys of Meta's targeting search. */
      cities: optional(t.array(t.UnknownRecord)),
      /** Postal codes, by the keys of Meta's targeting search. */
      zips: optional(t.array(t.UnknownRecord)),
    }),
  ),
  /** Where people are not, two-letter codes. */
  excluded_countries: optional(t.array(t.string)),
  /** The languages, by the keys of Meta's targeting search. */
  locales: optional(t.array(t.union([t.string, t.number]))),
  /** The youngest age. */
  age_min: optional(t.number),
  /** The oldest age. */
  age_max: optional(t.number),
  /** 1 for men, 2 for women; both by default. */
  genders: optional(t.array(t.number)),
  /** What people like, by the keys of Meta's targeting search. */
  interests: optional(t.array(t.union([t.string, t.number]))),
});

/** Who may see a post on a person's timeline. */
export const PrivacyChoice = record('PrivacyChoice', {
  /** Who may see it. */
  value: oneOf('EVERYONE', 'ALL_FRIENDS', 'FRIENDS_OF_FRIENDS', 'CUSTOM', 'SELF'),
  /** For `CUSTOM`: the ids of people and lists of friends, with commas between. */
  allow: optional(t.string),
  /** For `CUSTOM`: the ids of those who may not see it, with commas between. */
  deny: optional(t.string),
});

/** The sponsor of a video. */
export const sponsor = {
  /** The Page of the sponsor, for the label of a paid partnership. */
  sponsor_id: optional(idText),
  /** 1 for a sponsor, 2 for a product placement. */
  sponsor_relationship: optional(t.number),
  /** Whether the sponsor may share it: 0 no, 1 yes. */
  direct_share_status: optional(t.number),
} as const;

/** When a video is published, if not at once. */
export const schedule = {
  /** False does not publish it; true by default. */
  published: optional(t.boolean),
  /** When to publish it, from 10 minutes to 6 months ahead; requires `published: false`. */
  scheduled_publish_time: optional(time),
} as const;

interface Given {
  readonly published?: unknown;
  readonly scheduled_publish_time?: unknown;
  readonly backdated_post?: unknown;
}

/** Refuses a publication time for a video that is published at once, and a past one for a video that is not published. */
// `any`: records of every shape are checked, and RecordType is invariant in its members.
// oxlint-disable-next-line typescript/no-explicit-any
export const scheduled = <F extends RecordType<any>>(form: F): F =>
  check(form, ({ published, scheduled_publish_time: at, backdated_post: past }: Given) => {
    if (at !== undefined && published !== false)
      return 'what is to be published later is not published now: write published: false beside scheduled_publish_time';
    if (past !== undefined && published === false)
      return 'Meta backdates no video that is not published: leave out backdated_post, or published: false';
    return undefined;
  });
