import { check, idText, optional, record } from '@edgewalk/core/declare';
import * as t from 'io-ts';
import { Hours, parking, paymentOptions, restaurantServices, restaurantSpecialties } from './venue.js';

const key = /^(mon|tue|wed|thu|fri|sat|sun)_[12]_(open|close)$/;
const clock = /^([01]?\d|2[0-4]):[0-5]\d$/;

/** Opening hours to set: up to two spans a day, such as `{ mon_1_open: '09:00', mon_1_close: '17:00' }`. */
export const OpeningHours = check(Hours, (hours) => {
  const wrong = Object.entries(hours).find(([name, at]) => !key.test(name) || !clock.test(at));
  return wrong && `${wrong.join(': ')}: write each as mon_1_open: '09:00', mon_1_close: '17:00'`;
});

/** Offerings while a venue is not open as usual, such as `{ ONLINE_SERVICES: true }`. */
export const Offerings = t.record(t.string, t.boolean);

const yes = optional(t.boolean);

/** The location of a Page to set. */
export const NewLocation = record('NewLocation', {
  /** The street and number. */
  street: optional(t.string),
  /** The name of the city. */
  city: optional(t.string),
  /** The id of the city, which is surer than its name. */
  city_id: optional(idText),
  /** The state. */
  state: optional(t.string),
  /** The region. */
  region: optional(t.string),
  /** The postal code. */
  zip: optional(t.string),
  /** The country. */
  country: optional(t.string),
  /** The latitude in degrees. */
  latitude: optional(t.number),
  /** The longitude in degrees. */
  longitude: optional(t.number),
  /** The Page of the building or mall that contains it. */
  located_in: optional(idText),
});

/** A mailing address to set. */
export const NewMailingAddress = record('NewMailingAddress', {
  /** The street and number. */
  street1: optional(t.string),
  /** A second line, such as the flat. */
  street2: optional(t.string),
  /** The city. */
  city: optional(t.string),
  /** The region or state. */
  region: optional(t.string),
  /** The postal code. */
  postal_code: optional(t.string),
  /** The country. */
  country: optional(t.string),
});

/** Parking. */
export const NewParking = record('NewParking', parking(yes));

/** Payment options. */
export const NewPaymentOptions = record('NewPaymentOptions', paymentOptions(yes));

/** Services of a restaurant to set. */
export const NewRestaurantServices = record('NewRestaurantServices', restaurantServices(yes));

/** Specialties of a restaurant to set. */
export const NewRestaurantSpecialties = record('NewRestaurantSpecialties', restaurantSpecialties(yes));
