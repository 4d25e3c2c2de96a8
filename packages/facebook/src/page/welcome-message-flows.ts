import { Acknowledged, edge, pages, post, remove } from '@edgewalk/core';
import { FlowMade, FlowRemoval, FlowsQuery, FlowUpdate, NewFlow } from '@edgewalk/vocabulary/messaging';
import { message } from '../permissions.js';
import { WelcomeMessageFlow } from '../welcome-message-flow.js';

/**
 * `/{page}/welcome_message_flows`: messages that greet people who come from an ad.
 *
 * @see https://developers.facebook.com/docs/graph-api/reference/page/welcome_message_flows
 */
export class PageWelcomeMessageFlows extends edge({
  path: 'welcome_message_flows',
  node: () => WelcomeMessageFlow,
  get: pages({ params: FlowsQuery, permissions: message }),
  /** Makes a flow. */
  create: post(NewFlow, FlowMade, { permissions: message }),
  /** Changes a flow. */
  update: post(FlowUpdate, FlowMade, { repeatable: true, permissions: message }),
  /** Removes a flow that no ad uses. */
  delete: remove(Acknowledged, { params: FlowRemoval, permissions: message }),
}) {}
