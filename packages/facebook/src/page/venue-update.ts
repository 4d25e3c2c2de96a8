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
  street: optional(t.string),
  city: optional(t.string),
  city_id: optional(idText),
  state: optional(t.string),
  region: optional(t.string),
  zip: optional(t.string),
  country: optional(t.string),
  latitude: optional(t.number),
  longitude: optional(t.number),
  /** The Page of the building or mall that contains it. */
  located_in: optional(idText),
});

/** A mailing address to set. */
export const NewMailingAddress = record('NewMailingAddress', {
  street1: optional(t.string),
  street2: optional(t.string),
  city: optional(t.string),
  region: optional(t.string),
  postal_code: optional(t.string),
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
