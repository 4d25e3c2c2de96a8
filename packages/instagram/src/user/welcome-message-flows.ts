import { edge, oneOf, optional, pages, post, record, remove, idText, Acknowledged } from '@edgewalk/core';
import * as t from 'io-ts';
import { manageMessages } from '../permissions.js';
import { WelcomeMessageFlow } from '../welcome-message-flow.js';

const platforms = t.array(oneOf('instagram', 'messenger', 'whatsapp'));
const flow = t.array(t.UnknownRecord);

/** Which flows: of one app, or a single one. */
export const FlowsQuery = record('FlowsQuery', { app_id: optional(idText), flow_id: optional(idText) });
/** A flow to make. */
export const NewFlow = record('NewFlow', {
  name: t.string,
  welcome_message_flow: flow,
  eligible_platforms: optional(platforms),
});
/** A flow to change; what is left out stays. */
export const FlowUpdate = record('FlowUpdate', {
  flow_id: idText,
  name: optional(t.string),
  welcome_message_flow: optional(flow),
  eligible_platforms: optional(platforms),
});
/** The flow to remove. */
export const FlowRemoval = record('FlowRemoval', { flow_id: idText });
/** The flow that was made or changed. */
export const FlowMade = record('FlowMade', { ...Acknowledged.props, flow_id: Acknowledged.props.id });

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
