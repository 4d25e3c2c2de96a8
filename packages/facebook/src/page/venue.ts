import { optional, record } from '@edgewalk/core/declare';
import * as t from 'io-ts';

// Each is a yes or no, whose codec differs between responses and parameters.

/** Parking. */
export const parking = <Yes extends t.Mixed>(yes: Yes) => ({ lot: yes, street: yes, valet: yes });

/** Payment options. */
export const paymentOptions = <Yes extends t.Mixed>(yes: Yes) => ({
  amex: yes,
  cash_only: yes,
  discover: yes,
  mastercard: yes,
  visa: yes,
});

/** Services of a restaurant. */
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

/** Specialties of a restaurant. */
export const restaurantSpecialties = <Yes extends t.Mixed>(yes: Yes) => ({
  breakfast: yes,
  coffee: yes,
  dinner: yes,
  drinks: yes,
  lunch: yes,
});

/** Yes or no. Meta returns 1 and 0 in some responses, true and false in others. */
const yes = optional(t.union([t.boolean, t.number]));

/** Parking. */
export const Parking = record('Parking', parking(yes));

/** Payment options. */
export const PaymentOptions = record('PaymentOptions', paymentOptions(yes));

/** Services of a restaurant. */
export const RestaurantServices = record('RestaurantServices', restaurantServices(yes));

/** Specialties of a restaurant. */
export const RestaurantSpecialties = record('RestaurantSpecialties', restaurantSpecialties(yes));

/** The start of its history. */
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
