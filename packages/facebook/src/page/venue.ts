import { optional, record } from '@edgewalk/core/declare';
import * as t from 'io-ts';

// Each is a yes or no, whose codec differs between responses and parameters.

/** Parking. */
export const parking = <Yes extends t.Mixed>(yes: Yes) => ({
  /** Whether there is a car park. */
  lot: yes,
  /** Whether one can park in the street. */
  street: yes,
  /** Whether the house parks the car. */
  valet: yes,
});

/** Payment options. */
export const paymentOptions = <Yes extends t.Mixed>(yes: Yes) => ({
  /** Whether American Express is taken. */
  amex: yes,
  /** Whether only cash is taken. */
  cash_only: yes,
  /** Whether Discover is taken. */
  discover: yes,
  /** Whether Mastercard is taken. */
  mastercard: yes,
  /** Whether Visa is taken. */
  visa: yes,
});

/** Services of a restaurant. */
export const restaurantServices = <Yes extends t.Mixed>(yes: Yes) => ({
  /** Whether it caters. */
  catering: yes,
  /** Whether it delivers. */
  delivery: yes,
  /** Whether groups are welcome. */
  groups: yes,
  /** Whether children are welcome. */
  kids: yes,
  /** Whether one can sit outside. */
  outdoor: yes,
  /** Whether orders can be collected. */
  pickup: yes,
  /** Whether tables can be reserved. */
  reserve: yes,
  /** Whether food can be taken away. */
  takeout: yes,
  /** Whether guests are served at the table. */
  waiter: yes,
  /** Whether no reservation is needed. */
  walkins: yes,
});

/** Specialties of a restaurant. */
export const restaurantSpecialties = <Yes extends t.Mixed>(yes: Yes) => ({
  /** Whether it is known for breakfast. */
  breakfast: yes,
  /** Whether it is known for coffee. */
  coffee: yes,
  /** Whether it is known for dinner. */
  dinner: yes,
  /** Whether it is known for drinks. */
  drinks: yes,
  /** Whether it is known for lunch. */
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
  /** How it began, such as born, founded or opened. */
  type: optional(t.string),
  /** When it began; what is not known is absent. */
  date: optional(
    record('StartDate', {
      /** The year. */
      year: optional(t.number),
      /** The month, 1 to 12. */
      month: optional(t.number),
      /** The day of the month. */
      day: optional(t.number),
    }),
  ),
});

/** The hours of each day: `{ mon_1_open: '09:00', mon_1_close: '17:00' }`. */
export const Hours = t.record(t.string, t.string);
