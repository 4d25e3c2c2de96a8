import { optional, record } from '@edgewalk/core';
import * as t from 'io-ts';

/** Yes or no. Meta writes 1 and 0 in some answers, true and false in others. */
const yes = optional(t.union([t.boolean, t.number]));

/** Where to leave the car. */
export const Parking = record('Parking', { lot: yes, street: yes, valet: yes });

/** How to pay. */
export const PaymentOptions = record('PaymentOptions', {
  amex: yes,
  cash_only: yes,
  discover: yes,
  mastercard: yes,
  visa: yes,
});

/** What a restaurant offers. */
export const RestaurantServices = record('RestaurantServices', {
  catering: yes,
  delivery: yes,
  groups: yes,
  kids: yes,
  outdoor: yes,
  pickup: yes,
  reserve: yes,
  takeout: yes,
  waiter: yes,
  walkins: yes,
});

/** What a restaurant serves. */
export const RestaurantSpecialties = record('RestaurantSpecialties', {
  breakfast: yes,
  coffee: yes,
  dinner: yes,
  drinks: yes,
  lunch: yes,
});

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
