import { Acknowledged, edge, optional, pages, post, record, remove, row } from '@edgewalk/core/declare';
import { FlowFields, CreatedFlow, FlowRemoval, FlowsQuery, FlowUpdate, NewFlow } from '@edgewalk/vocabulary/messaging';
import * as t from 'io-ts';
import { message } from '../permissions.js';

/** The fields of a welcome message flow. */
export const WelcomeMessageFlowFields = record('WelcomeMessageFlow', {
  ...FlowFields.props,
  /** The messages as text; an older form. */
  welcome_message_sequence: optional(t.string),
});

/** Messages that greet a person who comes from an ad. */
export class WelcomeMessageFlow extends row({
  name: 'WelcomeMessageFlow',
  fields: WelcomeMessageFlowFields,
  defaults: ['id', 'name', 'eligible_platforms', 'is_used_in_ad', 'last_update_time'],
}) {}

/**
 * `/{page}/welcome_message_flows`: messages that greet people who come from an ad.
 *
 * @see https://developers.facebook.com/docs/graph-api/reference/page/welcome_message_flows
 */
export class PageWelcomeMessageFlows extends edge({
  path: 'welcome_message_flows',
  node: () => WelcomeMessageFlow,
  get: pages({ params: FlowsQuery, permissions: message }),
  /** Creates a flow. */
  create: post(NewFlow, CreatedFlow, { permissions: message }),
  /** Changes a flow. */
  update: post(FlowUpdate, CreatedFlow, { repeatable: true, permissions: message }),
  /** Removes a flow that no ad uses. */
  delete: remove(Acknowledged, { params: FlowRemoval, permissions: message }),
}) {}
