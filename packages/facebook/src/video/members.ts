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
  time: t.number,
  type: oneOf('expire_only', 'expire_and_delete'),
});

/** The audience of a video. Regions, cities and zips by Meta's keys. */
export const VideoTargeting = record('VideoTargeting', {
  geo_locations: optional(
    record('VideoTargetingPlaces', {
      countries: optional(t.array(t.string)),
      regions: optional(t.array(t.UnknownRecord)),
      cities: optional(t.array(t.UnknownRecord)),
      zips: optional(t.array(t.UnknownRecord)),
    }),
  ),
  excluded_countries: optional(t.array(t.string)),
  locales: optional(t.array(t.union([t.string, t.number]))),
  age_min: optional(t.number),
  age_max: optional(t.number),
  genders: optional(t.array(t.number)),
  interests: optional(t.array(t.union([t.string, t.number]))),
});

/** Who may see a post on a person's timeline. */
export const PrivacyChoice = record('PrivacyChoice', {
  value: oneOf('EVERYONE', 'ALL_FRIENDS', 'FRIENDS_OF_FRIENDS', 'CUSTOM', 'SELF'),
  /** For CUSTOM: ids of people and friend lists, separated by commas. */
  allow: optional(t.string),
  deny: optional(t.string),
});

/** The sponsor of a video. */
export const sponsor = {
  sponsor_id: optional(idText),
  /** 1 for a sponsor, 2 for a product placement. */
  sponsor_relationship: optional(t.number),
  /** Whether the sponsor may share it: 0 no, 1 yes. */
  direct_share_status: optional(t.number),
} as const;

/** When a video is published, if not at once. */
export const schedule = {
  published: optional(t.boolean),
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
