import { optional, record } from '@edgewalk/core';
import * as t from 'io-ts';

// Meta tells each by a yes or no; what yes looks like differs between an answer and a parameter.

/** Where to leave the car. */
export const parking = <Yes extends t.Mixed>(yes: Yes) => ({ lot: yes, street: yes, valet: yes });

/** How to pay. */
export const paymentOptions = <Yes extends t.Mixed>(yes: Yes) => ({
  amex: yes,
  cash_only: yes,
  discover: yes,
  mastercard: yes,
  visa: yes,
});

/** What a restaurant offers. */
export const restaurantServices = <Yes extends t.Mixed>(yes: Yes) => ({
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
export const restaurantSpecialties = <Yes extends t.Mixed>(yes: Yes) => ({
  breakfast: yes,
  coffee: yes,
  dinner: yes,
  drinks: yes,
  lunch: yes,
});

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
