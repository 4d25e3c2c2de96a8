import { identifier, looseBoolean, looseNumber, optional, record, timestamp } from '@edgewalk/core/declare';
import * as t from 'io-ts';
import { From } from '../values/profiles.js';

/** A topic of a person's profile, such as a team or a language; mostly a Page. */
const Experience = record('Experience', {
  id: optional(identifier),
  name: optional(t.string),
  description: optional(t.string),
  from: optional(From),
  with: optional(t.array(From)),
});

const Education = record('Education', {
  id: optional(identifier),
  type: optional(t.string),
  school: optional(From),
  degree: optional(From),
  year: optional(From),
  concentration: optional(t.array(From)),
  classes: optional(t.array(Experience)),
  with: optional(t.array(From)),
});

const AgeRange = record('AgeRange', { min: optional(looseNumber), max: optional(looseNumber) });

const UserCover = record('UserCover', {
  id: optional(identifier),
  source: optional(t.string),
  offset_x: optional(looseNumber),
  offset_y: optional(looseNumber),
});

const Currency = record('Currency', {
  user_currency: optional(t.string),
  currency_offset: optional(looseNumber),
  usd_exchange: optional(looseNumber),
  usd_exchange_inverse: optional(looseNumber),
});

const VideoUploadLimits = record('VideoUploadLimits', {
  /** Seconds. */
  length: optional(looseNumber),
  /** Bytes. */
  size: optional(looseNumber),
});

const experiences = optional(t.array(Experience));

/** The fields of a person. Meta returns what the person shares with the app, often only the names. */
export const UserFields = record('User', {
  id: identifier,
  name: optional(t.string),
  first_name: optional(t.string),
  middle_name: optional(t.string),
  last_name: optional(t.string),
  short_name: optional(t.string),
  name_format: optional(t.string),
  email: optional(t.string),
  about: optional(t.string),
  age_range: optional(AgeRange),
  /** `MM/DD/YYYY`, `MM/DD` or `YYYY`, as the person chose. */
  birthday: optional(t.string),
  client_business_id: optional(identifier),
  community: optional(From),
  cover: optional(UserCover),
  currency: optional(Currency),
  education: optional(t.array(Education)),
  favorite_athletes: experiences,
  favorite_teams: experiences,
  gender: optional(t.string),
  hometown: optional(From),
  inspirational_people: experiences,
  install_type: optional(t.string),
  installed: optional(looseBoolean),
  is_guest_user: optional(looseBoolean),
  is_work_account: optional(looseBoolean),
  languages: experiences,
  link: optional(t.string),
  local_news_megaphone_dismiss_status: optional(looseBoolean),
  local_news_subscription_status: optional(looseBoolean),
  locale: optional(t.string),
  location: optional(From),
  meeting_for: optional(t.array(t.string)),
  payment_pricepoints: optional(t.UnknownRecord),
  political: optional(t.string),
  profile_pic: optional(t.string),
  quotes: optional(t.string),
  relationship_status: optional(t.string),
  religion: optional(t.string),
  shared_login_upgrade_required_by: optional(timestamp),
  significant_other: optional(From),
  sports: experiences,
  supports_donate_button_in_live_video: optional(looseBoolean),
  third_party_id: optional(t.string),
  /** Hours from UTC, such as -8 or 5.5. */
  timezone: optional(looseNumber),
  token_for_business: optional(t.string),
  updated_time: optional(timestamp),
  verified: optional(looseBoolean),
  video_upload_limits: optional(VideoUploadLimits),
  website: optional(t.string),
});
