import { Acknowledged, identifier, idText, oneOf, optional, record, timestamp } from '@edgewalk/core/declare';
import * as t from 'io-ts';

/** The fields of a welcome message flow that both trees have. */
export const FlowFields = record('WelcomeMessageFlow', {
  id: identifier,
  name: optional(t.string),
  /** The messages, as JSON text. */
  welcome_message_flow: optional(t.string),
  eligible_platforms: optional(t.array(t.string)),
  compatible_platforms: optional(t.array(t.string)),
  is_ig_only_flow: optional(t.boolean),
  is_used_in_ad: optional(t.boolean),
  last_update_time: optional(timestamp),
});

const platforms = t.array(oneOf('instagram', 'messenger', 'whatsapp'));
const flow = t.array(t.UnknownRecord);

/** Which flows to list: those of one app, or a single one. */
export const FlowsQuery = record('FlowsQuery', { app_id: optional(idText), flow_id: optional(idText) });
/** A flow to create. */
export const NewFlow = record('NewFlow', {
  name: t.string,
  welcome_message_flow: flow,
  eligible_platforms: optional(platforms),
});
/** Changes to a flow; members left out stay as they are. */
export const FlowUpdate = record('FlowUpdate', {
  flow_id: idText,
  name: optional(t.string),
  welcome_message_flow: optional(flow),
  eligible_platforms: optional(platforms),
});
/** The flow to remove. */
export const FlowRemoval = record('FlowRemoval', { flow_id: idText });
/** The flow that was created or changed. */
export const CreatedFlow = record('CreatedFlow', { ...Acknowledged.props, flow_id: Acknowledged.props.id });
