import { identifier, node, optional, read, record, unsupported } from '@edgewalk/core';
import * as t from 'io-ts';

/** The fields of a Event. */
export const EventFields = record('Event', { id: identifier, name: optional(t.string) });

/** An event. */
export class Event extends node({
  name: 'Event',
  fields: EventFields,
  defaults: ['id'],
  get: read(),
  create: unsupported('fb.TODO'),
  update: unsupported('fb.TODO'),
  delete: unsupported('fb.TODO'),
}) {}
