import { identifier, looseNumber, node, optional, read, record, timestamp, unsupported } from '@edgewalk/core/declare';
import * as t from 'io-ts';
import { readEvents } from './permissions.js';

/** The fields of a kind of ticket. */
export const EventTicketTierFields = record('EventTicketTier', {
  /** The id of the kind of ticket. */
  id: identifier,
  /** The name of the kind of ticket. */
  name: optional(t.string),
  /** What the ticket includes. */
  description: optional(t.string),
  /** The currency, a three-letter code. */
  currency: optional(t.string),
  /** The price, in the smallest unit of the currency. */
  price: optional(looseNumber),
  /** Who pays the fees. */
  fee_settings: optional(t.string),
  /** The most tickets of one purchase. */
  maximum_quantity: optional(looseNumber),
  /** The fewest tickets of one purchase. */
  minimum_quantity: optional(looseNumber),
  /** How many tickets there are. */
  total_quantity: optional(looseNumber),
  /** The seller's own text. */
  metadata: optional(t.string),
  /** Its place among the kinds of tickets. */
  priority: optional(looseNumber),
  /** The seller's own id of it. */
  retailer_id: optional(t.string),
  /** The URL of a map of the seats. */
  seating_map_image_url: optional(t.string),
  /** When sales begin. */
  start_sales_time: optional(timestamp),
  /** When sales end. */
  end_sales_time: optional(timestamp),
  /** When the show begins. */
  start_show_time: optional(timestamp),
  /** When the show ends. */
  end_show_time: optional(timestamp),
  /** The state of the kind of ticket. */
  status: optional(t.string),
});

/**
 * A kind of ticket of an event.
 *
 * @see https://developers.facebook.com/docs/graph-api/reference/event/ticket_tiers
 */
export class EventTicketTier extends node({
  name: 'EventTicketTier',
  fields: EventTicketTierFields,
  defaults: ['id', 'name', 'currency', 'price'],
  get: read({ permissions: readEvents }),
  create: unsupported('tickets are offered on Facebook: read them with fb.event(id).ticketTiers.get()'),
  update: unsupported('tickets are changed on Facebook: read them with fb.event(id).ticketTiers.get()'),
  delete: unsupported('tickets are removed on Facebook: read them with fb.event(id).ticketTiers.get()'),
}) {}
