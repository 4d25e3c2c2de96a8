import { optional, record, row } from '@edgewalk/core';
import { FlowFields } from '@edgewalk/vocabulary/messaging';
import * as t from 'io-ts';

/** The fields of a welcome message flow. */
export const WelcomeMessageFlowFields = record('WelcomeMessageFlow', {
  ...FlowFields.props,
  welcome_message_sequence: optional(t.string, { login: 'instagram' }),
});

/** Messages that greet a person who comes from an ad. */
export class WelcomeMessageFlow extends row({
  name: 'WelcomeMessageFlow',
  fields: WelcomeMessageFlowFields,
  defaults: ['id', 'name', 'eligible_platforms', 'is_used_in_ad', 'last_update_time'],
}) {}
