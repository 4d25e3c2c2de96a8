import { identifier, looseBoolean, looseNumber, optional, record, timestamp } from '@edgewalk/core/declare';
import * as t from 'io-ts';
import { From } from '../values/profiles.js';

/** A topic of a person's profile, such as a team or a language; mostly a Page. */
const Experience = record('Experience', {
  /** The id of its Page. */
  id: optional(identifier),
  /** The name. */
  name: optional(t.string),
  /** What the person says of it. */
  description: optional(t.string),
  /** Who named it. */
  from: optional(From),
  /** Who took part. */
  with: optional(t.array(From)),
});

const Education = record('Education', {
  /** The id of the entry. */
  id: optional(identifier),
  /** The kind of school. */
  type: optional(t.string),
  /** The school. */
  school: optional(From),
  /** The degree. */
  degree: optional(From),
  /** The year of leaving. */
  year: optional(From),
  /** The subjects. */
  concentration: optional(t.array(From)),
  /** The classes. */
  classes: optional(t.array(Experience)),
  /** Fellow pupils. */
  with: optional(t.array(From)),
});

const AgeRange = record('AgeRange', {
  /** The lower bound, in years. */
  min: optional(looseNumber),
  /** The upper bound, in years; absent for the oldest. */
  max: optional(looseNumber),
});

const UserCover = record('UserCover', {
  /** The id of the photo. */
  id: optional(identifier),
  /** The URL of the image, short-lived. */
  source: optional(t.string),
  /** What is cut off at the left, in percent. */
  offset_x: optional(looseNumber),
  /** What is cut off at the top, in percent. */
  offset_y: optional(looseNumber),
});

const Currency = record('Currency', {
  /** The currency, three letters. */
  user_currency: optional(t.string),
  /** The number to divide an amount by to show it. */
  currency_offset: optional(looseNumber),
  /** US dollars for one unit, as it seems. */
  usd_exchange: optional(looseNumber),
  /** Units for one US dollar, as it seems. */
  usd_exchange_inverse: optional(looseNumber),
});

const VideoUploadLimits = record('VideoUploadLimits', {
  /** The longest video, in seconds. */
  length: optional(looseNumber),
  /** The largest file, in bytes. */
  size: optional(looseNumber),
});

const experiences = optional(t.array(Experience));

/** The fields of a person. Meta returns what the person shares with the app, often only the names. */
export const UserFields = record('User', {
  /** The id of the person, scoped to the app, or to the Page on Messenger. */
  id: identifier,
  /** The full name. */
  name: optional(t.string),
  /** The first name. */
  first_name: optional(t.string),
  /** The middle name; absent where there is none. */
  middle_name: optional(t.string),
  /** The last name. */
  last_name: optional(t.string),
  /** The short form of the name in its language. */
  short_name: optional(t.string),
  /** The pattern of Chinese, Japanese and Korean names. */
  name_format: optional(t.string),
  /** The e-mail address; needs `email`, absent where none is confirmed. */
  email: optional(t.string),
  /** No longer returned since 2018-04-04. */
  about: optional(t.string),
  /** The bounds of the age; needs `user_age_range`. */
  age_range: optional(AgeRange),
  /** `MM/DD/YYYY`, `MM/DD` or `YYYY`, as the person chose; needs `user_birthday`. */
  birthday: optional(t.string),
  /** The business that the token was given for, in Facebook Login for Business. */
  client_business_id: optional(identifier),
  /** The community of Workplace, which is closed. */
  community: optional(From),
  /** The cover photo, of former times. */
  cover: optional(UserCover),
  /** The currency of the person, for games. */
  currency: optional(Currency),
  /** No longer returned since 2018-04-04. */
  education: optional(t.array(Education)),
  /** Athletes that the person likes; needs `user_likes`. */
  favorite_athletes: experiences,
  /** Teams that the person likes; needs `user_likes`. */
  favorite_teams: experiences,
  /** The gender; needs `user_gender`, may be absent. */
  gender: optional(t.string),
  /** The home town, a Page; needs `user_hometown`. */
  hometown: optional(From),
  /** People who inspire the person; needs `user_likes`. */
  inspirational_people: experiences,
  /** How the app was installed. */
  install_type: optional(t.string),
  /** Whether the person uses the app. */
  installed: optional(looseBoolean),
  /** Always false. */
  is_guest_user: optional(looseBoolean),
  /** Whether it is an account of Workplace. */
  is_work_account: optional(looseBoolean),
  /** Languages, Pages; needs `user_likes`. */
  languages: experiences,
  /** The address of the profile, which opens for friends; needs `user_link`. */
  link: optional(t.string),
  /** No longer used: whether a hint on local news was dismissed. */
  local_news_megaphone_dismiss_status: optional(looseBoolean),
  /** No longer used: whether the daily local news are subscribed. */
  local_news_subscription_status: optional(looseBoolean),
  /** The language, such as `en_US`; on Messenger only. */
  locale: optional(t.string),
  /** The town of the person, a Page; needs `user_location`. */
  location: optional(From),
  /** What the person wants to meet for. */
  meeting_for: optional(t.array(t.string)),
  /** Prices that a mobile phone can pay, for games. */
  payment_pricepoints: optional(t.UnknownRecord),
  /** No longer returned since 2018-04-04. */
  political: optional(t.string),
  /** The URL of the picture on Messenger, short-lived; needs the token of the Page. */
  profile_pic: optional(t.string),
  /** Favourite quotations. */
  quotes: optional(t.string),
  /** No longer returned since 2018-04-04. */
  relationship_status: optional(t.string),
  /** No longer returned since 2018-04-04. */
  religion: optional(t.string),
  /** Until when a shared login must move to Business Manager. */
  shared_login_upgrade_required_by: optional(timestamp),
  /** The partner. */
  significant_other: optional(From),
  /** Sports that the person does. */
  sports: experiences,
  /** Whether live videos may have a donate button. */
  supports_donate_button_in_live_video: optional(looseBoolean),
  /** No longer used since 2019-01-08: an anonymous id. */
  third_party_id: optional(t.string),
  /** Hours from UTC, such as -8 or 5.5; on Messenger only. */
  timezone: optional(looseNumber),
  /** A text that is the same for the person in all apps of a business. */
  token_for_business: optional(t.string),
  /** No longer used: the last change. */
  updated_time: optional(timestamp),
  /** No longer used: whether the account was confirmed. */
  verified: optional(looseBoolean),
  /** The longest and the largest video that the person may upload. */
  video_upload_limits: optional(VideoUploadLimits),
  /** No longer returned since 2018-04-04. */
  website: optional(t.string),
});
