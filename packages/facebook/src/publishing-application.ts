import { identifier, optional, record } from '@edgewalk/core';
import * as t from 'io-ts';

/** The app that something was published with. */
export const PublishingApplication = record('PublishingApplication', {
  id: identifier,
  name: optional(t.string),
  link: optional(t.string),
  category: optional(t.string),
  namespace: optional(t.string),
});
