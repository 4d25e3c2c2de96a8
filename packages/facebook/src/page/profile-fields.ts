import { identifier, looseBoolean, openEnum, optional, record, Reference } from '@edgewalk/core/declare';
import * as t from 'io-ts';
import { keyed } from '../values/keyed.js';
import { Location } from '../values/location.js';
import { Hours, Parking, PaymentOptions, RestaurantServices, RestaurantSpecialties, StartInfo } from './venue.js';

/** A mailing address. */
export const MailingAddress = record('MailingAddress', {
  /** The id of the address. */
  id: optional(identifier),
  /** The name of the city. */
  city: optional(t.string),
  /** The Page of the city. */
  city_page: optional(Reference),
  /** The country. */
  country: optional(t.string),
  /** The postal code. */
  postal_code: optional(t.string),
  /** The region or state. */
  region: optional(t.string),
  /** The street and number. */
  street1: optional(t.string),
  /** A second line, such as the flat. */
  street2: optional(t.string),
});

const text = optional(t.string);
/** Meta returns an empty value as `[]`, otherwise a list of maps or one map. */
const maps = optional(t.union([t.array(t.UnknownRecord), t.UnknownRecord]));

/** The profile fields of a Page; which ones apply depends on its category. */
export const profileFields = {
  /** A short description, at most 100 characters. */
  about: text,
  /** Where the person belongs. Pages of people only. */
  affiliation: text,
  /** Artists whom the band likes. Pages of bands only. */
  artists_we_like: text,
  /** The dress code: `Casual`, `Dressy` or `Unspecified`. Pages of restaurants and bars only. */
  attire: text,
  /** Awards of the film. Pages of films only. */
  awards: text,
  /** Interests of the band. Pages of bands only. */
  band_interests: text,
  /** The members of the band, in one text. Pages of bands only. */
  band_members: text,
  /** The biography of the band, at most 100 characters. */
  bio: text,
  /** The birthday, as a text. Pages of people only. */
  birthday: text,
  /** Who takes bookings. Pages of bands only. */
  booking_agent: text,
  /** The year when it was built. Pages of vehicles only. */
  built: text,
  /** An overview of the company. Pages of companies only. */
  company_overview: text,
  /** The postal address; empty where it is that of `location`. */
  contact_address: optional(MailingAddress),
  /** The cooks. Pages of restaurants and bars only. */
  culinary_team: text,
  /** Where the Page is now; retired with v26.0, use `location`. */
  current_location: optional(t.string, { retired: 'ask for location' }),
  /** The URLs where delivery or pickup can be ordered. */
  delivery_and_pickup_option_info: optional(t.array(t.string)),
  /** A long description. */
  description: text,
  /** The long description as HTML. */
  description_html: text,
  /** While it is open in another way: `ONLINE_SERVICES`, `DELIVERY`, `PICKUP`, `OTHER`, each true or false. */
  differently_open_offerings: maps,
  /** The director. Pages of films only. */
  directed_by: text,
  /** The line below the name of the Page. */
  display_subtext: text,
  /** The e-mail addresses of the Page. */
  emails: optional(t.array(t.string)),
  /** The cuisine, such as `Italian`, in Meta's words. Pages of restaurants and bars only. */
  food_styles: optional(t.array(t.string)),
  /** When the company was founded, as a text. */
  founded: text,
  /** General information, as a text. */
  general_info: text,
  /** The general manager. Pages of restaurants and bars only. */
  general_manager: text,
  /** The genre of the film; retired with v26.0, use `general_info`. */
  genre: optional(t.string, { retired: 'ask for general_info' }),
  /** The home town. Pages of bands only. */
  hometown: text,
  /** The opening hours: `mon_1_open`, `mon_1_close` and so on, two spans a day, as `HH:MM`. */
  hours: optional(keyed(Hours)),
  /** The legal notice that some countries require. */
  impressum: text,
  /** What influenced the band. Pages of bands only. */
  influences: text,
  /** Whether it is open round the clock, every day. */
  is_always_open: optional(looseBoolean),
  /** Whether it belongs to a chain. */
  is_chain: optional(looseBoolean),
  /** Whether it has closed for good. */
  is_permanently_closed: optional(looseBoolean),
  /** No longer used: always null. */
  keywords: optional(t.unknown),
  /** The address and the coordinates of a place. */
  location: optional(Location),
  /** The members of the organisation, in one text. */
  members: text,
  /** The mission of the company. Pages of companies only. */
  mission: text,
  /** Miles per gallon. Pages of vehicles only. */
  mpg: text,
  /** The network of the TV show; retired with v26.0, use `general_info`. */
  network: optional(t.string, { retired: 'ask for general_info' }),
  /** Where one can park; retired with v26.0, use `general_info`. */
  parking: optional(keyed(Parking), { retired: 'ask for general_info' }),
  /** How one can pay. Pages of restaurants and bars only. */
  payment_options: optional(keyed(PaymentOptions)),
  /** What the person says of themselves. Pages of people only. */
  personal_info: text,
  /** The interests of the person. Pages of people only. */
  personal_interests: text,
  /** A safety notice. Pages of pharmaceutical companies only. */
  pharma_safety_info: text,
  /** The phone number, not always with the country code. */
  phone: text,
  /** How an order is collected: `CURBSIDE`, `IN_STORE` or `OTHER`. */
  pickup_options: optional(t.array(openEnum('CURBSIDE', 'IN_STORE', 'OTHER'))),
  /** The kind of place, such as `CITY`, `COUNTRY` or `PLACE`. */
  place_type: text,
  /** The plot. Pages of films only. */
  plot_outline: text,
  /** Whom the press contacts. Pages of bands only. */
  press_contact: text,
  /** How expensive it is: `$` to `$$$$`; absent where it is not set. */
  price_range: optional(openEnum('$', '$$', '$$$', '$$$$', 'Unspecified')),
  /** Hours for some customers, such as seniors; Meta does not document the form. */
  priority_hours: maps,
  /** The URL of the privacy policy. */
  privacy_info_url: text,
  /** The producer. Pages of films only. */
  produced_by: text,
  /** The products. Pages of companies only. */
  products: text,
  /** How to get there by public transport. Pages of restaurants and bars only. */
  public_transit: text,
  /** The label. Pages of bands only. */
  record_label: text,
  /** When the film is released, as a text. Pages of films only. */
  release_date: text,
  /** What the restaurant offers, each true or false. */
  restaurant_services: optional(keyed(RestaurantServices)),
  /** The meals it is known for, each true or false. */
  restaurant_specialties: optional(keyed(RestaurantSpecialties)),
  /** When the show is on, as a text. Pages of TV shows only. */
  schedule: text,
  /** Who wrote the screenplay. Pages of films only. */
  screenplay_by: text,
  /** The season. Pages of TV shows only. */
  season: text,
  /** The address in one line; absent where there is none. */
  single_line_address: text,
  /** The cast. Pages of films only. */
  starring: text,
  /** When and how it began; retired with v26.0, use `founded`. */
  start_info: optional(keyed(StartInfo), { retired: 'ask for founded' }),
  /** The studio. Pages of films only. */
  studio: text,
  /** How it is open now: as usual, in another way, or temporarily closed. */
  temporary_status: optional(openEnum('DIFFERENTLY_OPEN', 'NO_DATA', 'OPERATING_AS_USUAL', 'TEMPORARILY_CLOSED')),
  /** The Page's own website, as its owner typed it. */
  website: text,
  /** Who wrote the show. Pages of TV shows only. */
  written_by: text,
};
