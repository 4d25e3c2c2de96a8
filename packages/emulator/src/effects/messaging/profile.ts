import { invalid } from '../../errors/failure.js';
import type { EffectContext } from '../../graph/effect.js';
import { apps } from '../../login/apps.js';
import { timestampOf } from '../../world/clock.js';
import type { StoredObject } from '../../world/store.js';
import { without } from '../../world/values.js';

type Context<Params> = EffectContext<Params>;

/** Sets ice breakers or the menu, and replaces the earlier ones. */
export function setProfile(context: EffectContext): void {
  const { fields } = onlyOne(context, 'messenger_profile', 'MessengerProfile');
  Object.assign(fields, without(context.params, 'platform'));
}

/** Removes ice breakers or the menu. */
export function clearProfile(context: Context<{ readonly fields: readonly string[] }>): void {
  const profile = onlyOne(context, 'messenger_profile', 'MessengerProfile');
  for (const name of context.params.fields) delete profile.fields[name];
}

/** Subscribes the app of the token, to the fields given and no others. */
export function subscribe(context: Context<{ readonly subscribed_fields: readonly string[] }>): void {
  const { store, subject, token, params } = context;
  unsubscribe(context);
  const { subscribed_fields } = params;
  const made = store.insert('SubscribedApp', { app_id: apps[token.login].id, subscribed_fields });
  store.link(subject, 'subscribed_apps', made);
}

type Subscriber = Pick<EffectContext, 'store' | 'subject' | 'token'>;

/** Ends the subscription of the token's app. */
export function unsubscribe(context: Subscriber): void {
  for (const app of listSubscriptions(context)) context.store.remove(app);
}

/** The subscription of the token's app; those of others are not shown. */
export const listSubscriptions = ({ store, subject, token }: Subscriber): StoredObject[] =>
  store.list(subject, 'subscribed_apps').filter(({ fields }) => fields['app_id'] === apps[token.login].id);

/** A Page and an Instagram account have the same things under kinds of their own. */
const kindFor = ({ node }: StoredObject, name: string): string =>
  node.startsWith('facebook/') ? `facebook/${name}` : name;

/** The one object of an edge that has at most one, made at its first use. */
export function onlyOne(
  { store, subject }: Pick<EffectContext, 'store' | 'subject'>,
  path: string,
  name: string,
): StoredObject {
  const [first] = store.list(subject, path);
  if (first) return first;
  const made = store.insert(kindFor(subject, name), {});
  store.link(subject, path, made);
  return made;
}

interface FlowChoice {
  readonly flow_id?: string | undefined;
}

/** Welcome flows, or the one of an id. */
export const listFlows = ({ store, subject, params: { flow_id: id } }: Context<FlowChoice>): StoredObject[] =>
  store.list(subject, 'welcome_message_flows').filter((flow) => id === undefined || flow.id === id);

interface FlowParams extends FlowChoice {
  readonly name?: string | undefined;
  readonly welcome_message_flow?: readonly object[] | undefined;
  readonly eligible_platforms?: readonly string[] | undefined;
}

/** Makes a flow, or changes the one whose id is given. */
export function saveFlow(context: Context<FlowParams>): object {
  const { store, subject, params } = context;
  const { flow_id: id, welcome_message_flow: messages, ...others } = params;
  const kind = kindFor(subject, 'WelcomeMessageFlow');
  const usual = kind === 'WelcomeMessageFlow' ? 'INSTAGRAM' : 'MESSENGER';
  const flow =
    id === undefined ? store.insert(kind, { eligible_platforms: [usual], is_used_in_ad: false }) : flowOf(context, id);
  Object.assign(flow.fields, others, {
    ...(messages !== undefined && { welcome_message_flow: JSON.stringify(messages) }),
    last_update_time: timestampOf(context.clock.now()),
  });
  if (id === undefined) store.link(subject, 'welcome_message_flows', flow);
  return { success: true, flow_id: flow.id };
}

/** Removes a flow. */
export function removeFlow(context: Context<{ readonly flow_id: string }>): void {
  context.store.remove(flowOf(context, context.params.flow_id));
}

function flowOf({ store, subject }: Pick<EffectContext, 'store' | 'subject'>, id: string): StoredObject {
  const flow = store.list(subject, 'welcome_message_flows').find((one) => one.id === id);
  if (!flow) throw invalid('Param flow_id must be a welcome message flow of the account');
  return flow;
}
