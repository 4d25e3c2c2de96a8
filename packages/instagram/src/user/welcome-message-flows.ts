import { Acknowledged, edge, optional, pages, post, record, remove, row } from '@edgewalk/core/declare';
import { FlowFields, CreatedFlow, FlowRemoval, FlowsQuery, FlowUpdate, NewFlow } from '@edgewalk/vocabulary/messaging';
import * as t from 'io-ts';
import { manageMessages } from '../permissions.js';

/** The fields of a welcome message flow. */
export const WelcomeMessageFlowFields = record('WelcomeMessageFlow', {
  ...FlowFields.props,
  /** The messages as JSON text, as Meta's spec has it. Instagram Login only. */
  welcome_message_sequence: optional(t.string, { login: 'instagram' }),
});

/** Messages that greet a person who comes from an ad. */
export class WelcomeMessageFlow extends row({
  name: 'WelcomeMessageFlow',
  fields: WelcomeMessageFlowFields,
  defaults: ['id', 'name', 'eligible_platforms', 'is_used_in_ad', 'last_update_time'],
}) {}

/**
 * `/{user}/welcome_message_flows`: messages that greet people who come from an ad.
 *
 * @see https://developers.facebook.com/docs/instagram-platform/instagram-api-with-instagram-login/welcome-message-ads
 */
export class UserWelcomeMessageFlows extends edge({
  path: 'welcome_message_flows',
  node: () => WelcomeMessageFlow,
  get: pages({ params: FlowsQuery, permissions: manageMessages }),
  /** Creates a flow. */
  create: post(NewFlow, CreatedFlow, { login: 'instagram', permissions: manageMessages }),
  /** Changes a flow. */
  update: post(FlowUpdate, CreatedFlow, {
    login: 'instagram',
    repeatable: true,
    permissions: manageMessages,
  }),
  /** Removes a flow that no ad uses. */
  delete: remove(Acknowledged, { params: FlowRemoval, login: 'instagram', permissions: manageMessages }),
}) {}
