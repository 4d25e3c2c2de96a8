import { timestampOf } from '../../clock.js';
import { invalid } from '../../errors.js';
import type { StoredObject } from '../../store.js';
import type { EffectContext, ListEffect, WriteEffect } from '../effect.js';
import { listOf, required, textOf } from '../params.js';
import { without } from '../values.js';

/** Sets ice breakers or the menu, in place of what was there. */
export const setProfile: WriteEffect = (context) => {
  Object.assign(
    onlyOne(context, 'messenger_profile', 'MessengerProfile').fields,
    without(context.params, 'platform'),
  );
  return { success: true };
};

/** Removes ice breakers or the menu. */
export const clearProfile: WriteEffect = (context) => {
  const profile = onlyOne(context, 'messenger_profile', 'MessengerProfile');
  for (const name of listOf(context.params, 'fields')) delete profile.fields[name];
  return { success: true };
};

/** Subscribes the app, to the fields given and no others. */
export const subscribe: WriteEffect = (context) => {
  const { fields } = onlyOne(context, 'subscribed_apps', 'SubscribedApp');
  Object.assign(fields, {
    app_id: '582913406172044',
    subscribed_fields: listOf(context.params, 'subscribed_fields'),
  });
  return { success: true };
};

/** Ends the app's subscription. */
export const unsubscribe: WriteEffect = ({ store, subject }) => {
  for (const app of store.list(subject, 'subscribed_apps')) store.remove(app);
  return { success: true };
};

/** A Page and an Instagram account have the same things under kinds of their own. */
const kindFor = ({ node }: StoredObject, name: string): string =>
  node.startsWith('facebook/') ? `facebook/${name}` : name;

function onlyOne({ store, subject }: EffectContext, path: string, name: string): StoredObject {
  const [known] = store.list(subject, path);
  if (known) return known;
  const made = store.insert(kindFor(subject, name), {});
  store.link(subject, path, made);
  return made;
}

/** Welcome flows, or the one of an id. */
export const listFlows: ListEffect = ({ store, subject, params }) => {
  const id = textOf(params, 'flow_id');
  return store.list(subject, 'welcome_message_flows').filter((flow) => id === undefined || flow.id === id);
};

/** Makes a flow, or changes the one whose id is given. */
export const saveFlow: WriteEffect = (context) => {
  const { store, subject, params } = context;
  const known = params['flow_id'] === undefined ? undefined : flowOf(context);
  const kind = kindFor(subject, 'WelcomeMessageFlow');
  const usual = kind === 'WelcomeMessageFlow' ? 'INSTAGRAM' : 'MESSENGER';
  const flow = known ?? store.insert(kind, { eligible_platforms: [usual], is_used_in_ad: false });
  const messages = params['welcome_message_flow'];
  Object.assign(flow.fields, without(params, 'flow_id', 'welcome_message_flow'), {
    ...(messages !== undefined && { welcome_message_flow: JSON.stringify(messages) }),
    last_update_time: timestampOf(context.clock.now()),
  });
  if (!known) store.link(subject, 'welcome_message_flows', flow);
  return { success: true, flow_id: flow.id };
};

/** Removes a flow. */
export const removeFlow: WriteEffect = (context) => {
  context.store.remove(flowOf(context));
  return { success: true };
};

function flowOf({ store, subject, params }: EffectContext): StoredObject {
  const id = required(params, 'flow_id');
  const flow = store.list(subject, 'welcome_message_flows').find((one) => one.id === id);
  if (!flow) throw invalid('Param flow_id must be a welcome message flow of the account');
  return flow;
}

/** Whether a messaging feature is switched on. */
export const featureStatus: ListEffect = ({ params }) => [
  { feature: required(params, 'feature'), status: 'ENABLED', hop_v2: true, ig_multi_app: true },
];
