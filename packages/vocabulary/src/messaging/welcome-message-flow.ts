import { Acknowledged, identifier, idText, oneOf, optional, record, timestamp } from '@edgewalk/core/declare';
import * as t from 'io-ts';

/** The fields of a welcome message flow that both trees have. */
export const FlowFields = record('WelcomeMessageFlow', {
  /** The id of the flow. */
  id: identifier,
  /** The name of the flow. */
  name: optional(t.string),
  /** The messages that are shown when an ad opens the conversation, as JSON text. */
  welcome_message_flow: optional(t.string),
  /** Where it may run, such as `instagram`. */
  eligible_platforms: optional(t.array(t.string)),
  /** Where its messages could run, as it seems. */
  compatible_platforms: optional(t.array(t.string)),
  /** Whether it runs on Instagram only. */
  is_ig_only_flow: optional(t.boolean),
  /** Whether an ad uses it. */
  is_used_in_ad: optional(t.boolean),
  /** When it was last changed, in ISO 8601. */
  last_update_time: optional(timestamp),
});

const platforms = t.array(oneOf('instagram', 'messenger', 'whatsapp'));
const flow = t.array(t.UnknownRecord);

/** Which flows to list: those of one app, or a single one. */
export const FlowsQuery = record('FlowsQuery', {
  /** Only flows of this app. */
  app_id: optional(idText),
  /** Only this flow. */
  flow_id: optional(idText),
});
/** A flow to create. */
export const NewFlow = record('NewFlow', {
  /** The name of the flow. */
  name: t.string,
  /** The messages to show when an ad opens the conversation: `[{ message }]`. */
  welcome_message_flow: flow,
  /** Where it may run; with Instagram Login only `instagram`. */
  eligible_platforms: optional(platforms),
});
/** Changes to a flow; members left out stay as they are. */
export const FlowUpdate = record('FlowUpdate', {
  /** The flow to change. */
  flow_id: idText,
  /** The new name. */
  name: optional(t.string),
  /** The new messages: `[{ message }]`. */
  welcome_message_flow: optional(flow),
  /** Where it may run; with Instagram Login only `instagram`. */
  eligible_platforms: optional(platforms),
});
/** The flow to remove. */
export const FlowRemoval = record('FlowRemoval', {
  /** The flow to remove. */
  flow_id: idText,
});
/** The flow that was created or changed. */
export const CreatedFlow = record('CreatedFlow', {
  ...Acknowledged.props,
  /** The id of the flow. */
  flow_id: Acknowledged.props.id,
});
