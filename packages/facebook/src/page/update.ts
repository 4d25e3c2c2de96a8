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
  /** A short description, at most 100 characters. */
  about: shortText,
  /** Pages whose offer to cross-post to accept: `[{ partner_page_id, allow_live }]`. */
  accept_crossposting_handshake: optional(t.array(t.UnknownRecord)),
  /** True shows the cover as a 360° photo, where its metadata say so. */
  allow_spherical_photo: yes,
  /** The dress code of a restaurant. */
  attire: optional(oneOf('Casual', 'Dressy', 'Unspecified')),
  /** Pages to offer cross-posting: `[{ partner_page_id, allow_live }]`. */
  begin_crossposting_handshake: optional(t.array(t.UnknownRecord)),
  /** The biography of a band, at most 100 characters. */
  bio: shortText,
  /** The ids of its categories. */
  category_list: optional(t.array(idText)),
  /** An overview of the company. */
  company_overview: text,
  /** The postal address. */
  contact_address: optional(NewMailingAddress),
  /** The id of a photo for the cover: `offset_x` and `offset_y` move it. */
  cover: optional(idText),
  /** The cooks of a restaurant. */
  culinary_team: text,
  /** The URLs where delivery or pickup can be ordered. */
  delivery_and_pickup_option_info: optional(t.array(t.string)),
  /** A long description. */
  description: text,
  /** What there is while it is open in another way: `{ ONLINE_SERVICES: true }`. */
  differently_open_offerings: optional(Offerings),
  /** The director of a film. */
  directed_by: text,
  /** How fast the Page answers messages. */
  displayed_message_response_time: text,
  /** The e-mail addresses. */
  emails: optional(t.array(t.string)),
  /** The part of the cover that must stay visible, from left: 0 to 1. */
  focus_x: amount,
  /** The part of the cover that must stay visible, from above: 0 to 1. */
  focus_y: amount,
  /** Cuisines, by Meta's names: `'Vegan'`, `'Tapas Bars'`. */
  food_styles: optional(t.array(t.string)),
  /** General information. */
  general_info: text,
  /** The general manager. */
  general_manager: text,
  /** Retired: write `general_info`. */
  genre: optional(t.string, { retired: 'write general_info' }),
  /** The opening hours: `{ mon_1_open: '09:00', mon_1_close: '17:00' }`. */
  hours: optional(OpeningHours),
  /** Accepts the location even if coordinates and address do not agree. */
  ignore_coordinate_warnings: yes,
  /** The legal notice that some countries require. */
  impressum: text,
  /** Whether it is open round the clock. */
  is_always_open: yes,
  /** Whether it has closed for good. */
  is_permanently_closed: yes,
  /** True publishes the Page, false hides it from all without a role. */
  is_published: yes,
  /** Whether the app receives its webhooks; prefer `subscribedApps`. */
  is_webhooks_subscribed: yes,
  /** The address and the coordinates. */
  location: optional(NewLocation),
  /** The menu of a restaurant; Meta does not document its form. */
  menu: text,
  /** The mission of a company. */
  mission: text,
  /** True does not mention a new cover in the feed. */
  no_feed_story: yes,
  /** True sends no notification of a new cover. */
  no_notification: yes,
  /** How far the cover is moved to the left, in percent; 50 by default. */
  offset_x: amount,
  /** How far the cover is moved up, in percent; 50 by default. */
  offset_y: amount,
  /** Retired: write `general_info`. */
  parking: optional(NewParking, { retired: 'write general_info' }),
  /** How one can pay. */
  payment_options: optional(NewPaymentOptions),
  /** The phone number. */
  phone: text,
  /** How an order is collected. */
  pickup_options: optional(t.array(oneOf('CURBSIDE', 'IN_STORE', 'OTHER'))),
  /** The plot of a film. */
  plot_outline: text,
  /** How expensive it is. */
  price_range: optional(oneOf('$', '$$', '$$$', '$$$$', 'Unspecified')),
  /** Hours for some customers; Meta does not document the form. */
  priority_hours: optional(t.UnknownRecord),
  /** How to get there by public transport. */
  public_transit: text,
  /** What a restaurant offers. */
  restaurant_services: optional(NewRestaurantServices),
  /** The meals a restaurant is known for. */
  restaurant_specialties: optional(NewRestaurantSpecialties),
  /** The services, as a text. */
  service_details: text,
  /** The metadata of a 360° cover, in place of those in the file. */
  spherical_metadata: optional(t.UnknownRecord),
  /** Retired: write `general_info`. */
  start_info: optional(t.UnknownRecord, { retired: 'write general_info' }),
  /** What distinguishes the branch, such as a street. */
  store_location_descriptor: text,
  /** How it is open now. */
  temporary_status: optional(oneOf('DIFFERENTLY_OPEN', 'NO_DATA', 'OPERATING_AS_USUAL', 'TEMPORARILY_CLOSED')),
  /** The website. */
  website: text,
  /** How much the cover is enlarged across. */
  zoom_scale_x: amount,
  /** How much the cover is enlarged down. */
  zoom_scale_y: amount,
});
