import { identifier, looseNumber, node, optional, read, record, timestamp, unsupported } from '@edgewalk/core/declare';
import * as t from 'io-ts';
import { readEvents } from './permissions.js';

/** The fields of a kind of ticket. */
export const EventTicketTierFields = record('EventTicketTier', {
  id: identifier,
  name: optional(t.string),
  description: optional(t.string),
  currency: optional(t.string),
  price: optional(looseNumber),
  fee_settings: optional(t.string),
  maximum_quantity: optional(looseNumber),
  minimum_quantity: optional(looseNumber),
  total_quantity: optional(looseNumber),
  metadata: optional(t.string),
  priority: optional(looseNumber),
  retailer_id: optional(t.string),
  seating_map_image_url: optional(t.string),
  start_sales_time: optional(timestamp),
  end_sales_time: optional(timestamp),
  start_show_time: optional(timestamp),
  end_show_time: optional(timestamp),
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
