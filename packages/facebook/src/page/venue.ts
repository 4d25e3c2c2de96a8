import { optional, record } from '@edgewalk/core';
import * as t from 'io-ts';
import { parking, paymentOptions, restaurantServices, restaurantSpecialties } from './amenities.js';

/** Yes or no. Meta writes 1 and 0 in some answers, true and false in others. */
const yes = optional(t.union([t.boolean, t.number]));

/** Where to leave the car. */
export const Parking = record('Parking', parking(yes));

/** How to pay. */
export const PaymentOptions = record('PaymentOptions', paymentOptions(yes));

/** What a restaurant offers. */
export const RestaurantServices = record('RestaurantServices', restaurantServices(yes));

/** What a restaurant serves. */
export const RestaurantSpecialties = record('RestaurantSpecialties', restaurantSpecialties(yes));

/** When and how it began. */
export const StartInfo = record('StartInfo', {
  type: optional(t.string),
  date: optional(
    record('StartDate', {
      year: optional(t.number),
      month: optional(t.number),
      day: optional(t.number),
    }),
  ),
});

/** The hours of each day: `{ mon_1_open: '09:00', mon_1_close: '17:00' }`. */
export const Hours = t.record(t.string, t.string);
