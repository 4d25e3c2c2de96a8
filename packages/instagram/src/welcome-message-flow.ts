import { identifier, optional, record, row, timestamp } from '@edgewalk/core';
import * as t from 'io-ts';

/** The fields of a welcome message flow. */
export const WelcomeMessageFlowFields = record('WelcomeMessageFlow', {
  id: identifier,
  name: optional(t.string),
  /** The messages, as JSON text. */
  welcome_message_flow: optional(t.string),
  welcome_message_sequence: optional(t.string, { login: 'instagram' }),
  eligible_platforms: optional(t.array(t.string)),
  compatible_platforms: optional(t.array(t.string)),
  is_ig_only_flow: optional(t.boolean),
  is_used_in_ad: optional(t.boolean),
  last_update_time: optional(timestamp),
});

/** Messages that greet a person who comes from an ad. */
export class WelcomeMessageFlow extends row({
  name: 'WelcomeMessageFlow',
  fields: WelcomeMessageFlowFields,
  defaults: ['id', 'name', 'eligible_platforms', 'is_used_in_ad', 'last_update_time'],
}) {}
