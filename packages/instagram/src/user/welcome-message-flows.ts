import { Acknowledged, edge, pages, post, remove } from '@edgewalk/core';
import { FlowMade, FlowRemoval, FlowsQuery, FlowUpdate, NewFlow } from '@edgewalk/vocabulary/messaging';
import { manageMessages } from '../permissions.js';
import { WelcomeMessageFlow } from '../welcome-message-flow.js';

/**
 * `/{user}/welcome_message_flows`: messages that greet people who come from an ad.
 *
 * @see https://developers.facebook.com/docs/instagram-platform/instagram-api-with-instagram-login/welcome-message-ads
 */
export class UserWelcomeMessageFlows extends edge({
  path: 'welcome_message_flows',
  node: () => WelcomeMessageFlow,
  get: pages({ params: FlowsQuery, permissions: manageMessages }),
  /** Makes a flow. */
  create: post(NewFlow, FlowMade, { login: 'instagram', permissions: manageMessages }),
  /** Changes a flow. */
  update: post(FlowUpdate, FlowMade, { login: 'instagram', repeatable: true, permissions: manageMessages }),
  /** Removes a flow that no ad uses. */
  delete: remove(Acknowledged, { params: FlowRemoval, login: 'instagram', permissions: manageMessages }),
}) {}
