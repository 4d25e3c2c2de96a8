import type * as t from 'io-ts';

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
