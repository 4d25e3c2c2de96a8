import { check, idText, oneOf, optional, record } from '@edgewalk/core/declare';
import * as t from 'io-ts';
import {
  NewLocation,
  NewMailingAddress,
  NewParking,
  NewPaymentOptions,
  NewRestaurantServices,
  NewRestaurantSpecialties,
  Offerings,
  OpeningHours,
} from './venue-update.js';

const text = optional(t.string);
const yes = optional(t.boolean);
const amount = optional(t.number);
const shortText = optional(
  check(t.string, (words) => {
    const { length } = Array.from(words);
    return length > 100 ? `at most 100 characters, not ${length}` : undefined;
  }),
);

/** Changes to a Page; members left out stay as they are. */
export const PageUpdate = record('PageUpdate', {
  /** In at most 100 characters. */
  about: shortText,
  accept_crossposting_handshake: optional(t.array(t.UnknownRecord)),
  allow_spherical_photo: yes,
  attire: optional(oneOf('Casual', 'Dressy', 'Unspecified')),
  begin_crossposting_handshake: optional(t.array(t.UnknownRecord)),
  /** In at most 100 characters. */
  bio: shortText,
  /** The ids of its categories. */
  category_list: optional(t.array(idText)),
  company_overview: text,
  contact_address: optional(NewMailingAddress),
  /** The id of a photo for the cover: `offset_x` and `offset_y` move it. */
  cover: optional(idText),
  culinary_team: text,
  delivery_and_pickup_option_info: optional(t.array(t.string)),
  description: text,
  differently_open_offerings: optional(Offerings),
  directed_by: text,
  displayed_message_response_time: text,
  emails: optional(t.array(t.string)),
  /** The part of the cover that must stay visible, from 0 to 1. */
  focus_x: amount,
  focus_y: amount,
  /** Cuisines, by Meta's names: `'Vegan'`, `'Tapas Bars'`. */
  food_styles: optional(t.array(t.string)),
  general_info: text,
  general_manager: text,
  genre: optional(t.string, { retired: 'write general_info' }),
  hours: optional(OpeningHours),
  /** Accepts the location even if coordinates and address do not agree. */
  ignore_coordinate_warnings: yes,
  impressum: text,
  is_always_open: yes,
  is_permanently_closed: yes,
  is_published: yes,
  is_webhooks_subscribed: yes,
  location: optional(NewLocation),
  menu: text,
  mission: text,
  /** Does not mention a new cover in the feed. */
  no_feed_story: yes,
  no_notification: yes,
  offset_x: amount,
  offset_y: amount,
  parking: optional(NewParking, { retired: 'write general_info' }),
  payment_options: optional(NewPaymentOptions),
  phone: text,
  pickup_options: optional(t.array(oneOf('CURBSIDE', 'IN_STORE', 'OTHER'))),
  plot_outline: text,
  price_range: optional(oneOf('$', '$$', '$$$', '$$$$', 'Unspecified')),
  priority_hours: optional(t.UnknownRecord),
  public_transit: text,
  restaurant_services: optional(NewRestaurantServices),
  restaurant_specialties: optional(NewRestaurantSpecialties),
  service_details: text,
  spherical_metadata: optional(t.UnknownRecord),
  start_info: optional(t.UnknownRecord, { retired: 'write general_info' }),
  store_location_descriptor: text,
  temporary_status: optional(oneOf('DIFFERENTLY_OPEN', 'NO_DATA', 'OPERATING_AS_USUAL', 'TEMPORARILY_CLOSED')),
  website: text,
  zoom_scale_x: amount,
  zoom_scale_y: amount,
});
