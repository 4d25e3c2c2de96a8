import { edge, pages, unsupported } from '@edgewalk/core/declare';
import { EventTicketTier } from '../event-ticket-tier.js';
import { readEvents } from '../permissions.js';

/**
 * `/{event}/ticket_tiers`: the kinds of tickets of an event.
 *
 * @see https://developers.facebook.com/docs/graph-api/reference/event/ticket_tiers
 */
export class EventTicketTiers extends edge({
  path: 'ticket_tiers',
  node: () => EventTicketTier,
  get: pages({ permissions: readEvents }),
  create: unsupported('tickets are offered on Facebook: read them with fb.event(id).ticketTiers.get()'),
  update: unsupported('tickets are offered on Facebook: read them with fb.event(id).ticketTiers.get()'),
  delete: unsupported('tickets are offered on Facebook: read them with fb.event(id).ticketTiers.get()'),
}) {}
