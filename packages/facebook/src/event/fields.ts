import { identifier, looseBoolean, looseNumber, openEnum, optional, record, timestamp } from '@edgewalk/core/declare';
import * as t from 'io-ts';
import { CoverPhoto } from '../values/cover-photo.js';
import { Place } from '../values/location.js';
import { From } from '../values/profiles.js';

const EventTime = record('EventTime', {
  /** The id of this date. */
  id: optional(identifier),
  /** When it begins. */
  start_time: optional(timestamp),
  /** When it ends. */
  end_time: optional(timestamp),
  /** Where to buy tickets for this date. */
  ticket_uri: optional(t.string),
});

const RegistrationSetting = record('RegistrationSetting', {
  /** The id of the setting. */
  id: optional(identifier),
  /** The questions to guests, as a text. */
  questions: optional(t.string),
  /** What one registers for. */
  target_type: optional(t.string),
  /** The kinds of tickets that it is for. */
  ticket_tier_ids: optional(t.array(identifier)),
});

const TicketSetting = record('TicketSetting', {
  /** The id of the setting. */
  id: optional(identifier),
  /** How tickets are delivered. */
  ticket_delivery_type: optional(t.string),
});

/** The fields of an event. Its times are local, with the offset of the location: `2021-07-23T21:00:00+0800`. */
export const EventFields = record('Event', {
  /** The id of the event. */
  id: identifier,
  /** The name of the event. */
  name: optional(t.string),
  /** The text of the event. */
  description: optional(t.string),
  /** When it begins, with the offset of its place: `2021-07-23T21:00:00+0800`. */
  start_time: optional(timestamp),
  /** When it ends; absent where that is not set. */
  end_time: optional(timestamp),
  /** The name of the time zone. */
  timezone: optional(t.string),
  /** The dates of a recurring event. */
  event_times: optional(t.array(EventTime)),
  /** Where it takes place. */
  place: optional(Place),
  /** The cover picture. */
  cover: optional(CoverPhoto),
  /** Who made it. */
  owner: optional(From),
  /** The group it belongs to. */
  parent_group: optional(From),
  /** `public`, `private`, `group`, `community`, `friends` or `work_company`. */
  type: optional(openEnum('community', 'friends', 'group', 'messenger_community', 'private', 'public', 'work_company')),
  /** The kind of event, such as `MUSIC_AND_AUDIO`. */
  category: optional(
    openEnum(
      'CLASSIC_LITERATURE',
      'COMEDY',
      'CRAFTS',
      'DANCE',
      'DRINKS',
      'FITNESS_AND_WORKOUTS',
      'FOODS',
      'GAMES',
      'GARDENING',
      'HEALTHY_LIVING_AND_SELF_CARE',
      'HEALTH_AND_MEDICAL',
      'HOME_AND_GARDEN',
      'MUSIC_AND_AUDIO',
      'PARTIES',
      'PROFESSIONAL_NETWORKING',
      'RELIGIONS',
      'SHOPPING_EVENT',
      'SOCIAL_ISSUES',
      'SPORTS',
      'THEATER',
      'TV_AND_MOVIES',
      'VISUAL_ARTS',
    ),
  ),
  /** How many attend. */
  attending_count: optional(looseNumber),
  /** How many declined. */
  declined_count: optional(looseNumber),
  /** How many are interested. */
  interested_count: optional(looseNumber),
  /** How many may come. */
  maybe_count: optional(looseNumber),
  /** How many have not answered. */
  noreply_count: optional(looseNumber),
  /** Whether guests may invite others; admins only. */
  can_guests_invite: optional(looseBoolean),
  /** Whether guests see who comes; admins only. */
  guest_list_enabled: optional(looseBoolean),
  /** Whether it takes discount codes. */
  discount_code_enabled: optional(looseBoolean),
  /** Whether it is cancelled. */
  is_canceled: optional(looseBoolean),
  /** Whether it is not yet published; admins only. */
  is_draft: optional(looseBoolean),
  /** Whether it takes place online. */
  is_online: optional(looseBoolean),
  /** Whether a Page made it. */
  is_page_owned: optional(looseBoolean),
  /** Where it takes place online, such as `fb_live` or `third_party`. */
  online_event_format: optional(openEnum('fb_live', 'horizon_event', 'messenger_room', 'none', 'other', 'third_party')),
  /** The address of a stream elsewhere. */
  online_event_third_party_url: optional(t.string),
  /** How guests register. */
  registration_setting: optional(RegistrationSetting),
  /** When it will be published. */
  scheduled_publish_time: optional(timestamp),
  /** How tickets are delivered. */
  ticket_setting: optional(TicketSetting),
  /** Where to buy tickets. */
  ticket_uri: optional(t.string),
  /** When the sale of tickets begins. */
  ticket_uri_start_sales_time: optional(timestamp),
  /** The privacy policy of the seller. */
  ticketing_privacy_uri: optional(t.string),
  /** The terms of the seller. */
  ticketing_terms_uri: optional(t.string),
  /** When it was made. */
  created_time: optional(timestamp),
  /** When it was last changed. */
  updated_time: optional(timestamp),
});
