import { identifier, looseBoolean, looseNumber, openEnum, optional, record, timestamp } from '@edgewalk/core/declare';
import * as t from 'io-ts';
import { CoverPhoto } from '../values/cover-photo.js';
import { Place } from '../values/location.js';
import { From } from '../values/profiles.js';

const EventTime = record('EventTime', {
  id: optional(identifier),
  start_time: optional(timestamp),
  end_time: optional(timestamp),
  ticket_uri: optional(t.string),
});

const RegistrationSetting = record('RegistrationSetting', {
  id: optional(identifier),
  questions: optional(t.string),
  target_type: optional(t.string),
  ticket_tier_ids: optional(t.array(identifier)),
});

const TicketSetting = record('TicketSetting', {
  id: optional(identifier),
  ticket_delivery_type: optional(t.string),
});

/** The fields of an event. Its times are local, with the offset of the location: `2021-07-23T21:00:00+0800`. */
export const EventFields = record('Event', {
  id: identifier,
  name: optional(t.string),
  description: optional(t.string),
  start_time: optional(timestamp),
  end_time: optional(timestamp),
  timezone: optional(t.string),
  /** The dates of a recurring event. */
  event_times: optional(t.array(EventTime)),
  place: optional(Place),
  cover: optional(CoverPhoto),
  owner: optional(From),
  parent_group: optional(From),
  type: optional(openEnum('community', 'friends', 'group', 'messenger_community', 'private', 'public', 'work_company')),
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
  attending_count: optional(looseNumber),
  declined_count: optional(looseNumber),
  interested_count: optional(looseNumber),
  maybe_count: optional(looseNumber),
  noreply_count: optional(looseNumber),
  can_guests_invite: optional(looseBoolean),
  guest_list_enabled: optional(looseBoolean),
  discount_code_enabled: optional(looseBoolean),
  is_canceled: optional(looseBoolean),
  is_draft: optional(looseBoolean),
  is_online: optional(looseBoolean),
  is_page_owned: optional(looseBoolean),
  online_event_format: optional(openEnum('fb_live', 'horizon_event', 'messenger_room', 'none', 'other', 'third_party')),
  online_event_third_party_url: optional(t.string),
  registration_setting: optional(RegistrationSetting),
  scheduled_publish_time: optional(timestamp),
  ticket_setting: optional(TicketSetting),
  ticket_uri: optional(t.string),
  ticket_uri_start_sales_time: optional(timestamp),
  ticketing_privacy_uri: optional(t.string),
  ticketing_terms_uri: optional(t.string),
  created_time: optional(timestamp),
  updated_time: optional(timestamp),
});
