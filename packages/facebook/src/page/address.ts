import { identifier, optional, record, Reference } from '@edgewalk/core';
import * as t from 'io-ts';

/** Where letters go. */
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
