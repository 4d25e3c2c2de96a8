import { identifier, looseBoolean, openEnum, optional, record, Reference } from '@edgewalk/core/declare';
import * as t from 'io-ts';
import { keyed } from '../values/keyed.js';
import { Location } from '../values/location.js';
import { Hours, Parking, PaymentOptions, RestaurantServices, RestaurantSpecialties, StartInfo } from './venue.js';

/** A mailing address. */
export const MailingAddress = record('MailingAddress', {
  id: optional(identifier),
  city: optional(t.string),
  city_page: optional(Reference),
  country: optional(t.string),
  postal_code: optional(t.string),
  region: optional(t.string),
  street1: optional(t.string),
  street2: optional(t.string),
});

const text = optional(t.string);
/** Meta returns an empty value as `[]`, otherwise a list of maps or one map. */
const maps = optional(t.union([t.array(t.UnknownRecord), t.UnknownRecord]));

/** The profile fields of a Page; which ones apply depends on its category. */
export const profileFields = {
  /** In one sentence. */
  about: text,
  affiliation: text,
  artists_we_like: text,
  attire: text,
  awards: text,
  band_interests: text,
  band_members: text,
  bio: text,
  birthday: text,
  booking_agent: text,
  built: text,
  company_overview: text,
  contact_address: optional(MailingAddress),
  culinary_team: text,
  current_location: optional(t.string, { retired: 'ask for location' }),
  delivery_and_pickup_option_info: optional(t.array(t.string)),
  description: text,
  description_html: text,
  differently_open_offerings: maps,
  directed_by: text,
  display_subtext: text,
  emails: optional(t.array(t.string)),
  food_styles: optional(t.array(t.string)),
  founded: text,
  general_info: text,
  general_manager: text,
  genre: optional(t.string, { retired: 'ask for general_info' }),
  hometown: text,
  hours: optional(keyed(Hours)),
  /** The legal notice that some countries require. */
  impressum: text,
  influences: text,
  is_always_open: optional(looseBoolean),
  is_chain: optional(looseBoolean),
  is_permanently_closed: optional(looseBoolean),
  keywords: optional(t.unknown),
  location: optional(Location),
  members: text,
  mission: text,
  mpg: text,
  network: optional(t.string, { retired: 'ask for general_info' }),
  parking: optional(keyed(Parking), { retired: 'ask for general_info' }),
  payment_options: optional(keyed(PaymentOptions)),
  personal_info: text,
  personal_interests: text,
  pharma_safety_info: text,
  phone: text,
  pickup_options: optional(t.array(openEnum('CURBSIDE', 'IN_STORE', 'OTHER'))),
  place_type: text,
  plot_outline: text,
  press_contact: text,
  price_range: optional(openEnum('$', '$$', '$$$', '$$$$', 'Unspecified')),
  priority_hours: maps,
  privacy_info_url: text,
  produced_by: text,
  products: text,
  public_transit: text,
  record_label: text,
  release_date: text,
  restaurant_services: optional(keyed(RestaurantServices)),
  restaurant_specialties: optional(keyed(RestaurantSpecialties)),
  schedule: text,
  screenplay_by: text,
  season: text,
  single_line_address: text,
  starring: text,
  start_info: optional(keyed(StartInfo), { retired: 'ask for founded' }),
  studio: text,
  temporary_status: optional(openEnum('DIFFERENTLY_OPEN', 'NO_DATA', 'OPERATING_AS_USUAL', 'TEMPORARILY_CLOSED')),
  website: text,
  written_by: text,
};
