import * as fb from '@edgewalk/facebook';
import { invalid } from '../../errors/failure.js';
import { type ContextOf, effect } from '../../graph/effect.js';
import { webhook } from '../../objects/facebook/webhook.js';
import type { StoredObject } from '../../world/store.js';
import { rowsIn } from '../../world/values.js';

type Webhook = ReturnType<typeof webhook>;

const webhooksOf = ({ fields }: StoredObject): Webhook[] =>
  Array.isArray(fields['subscription_list']) ? (fields['subscription_list'] as Webhook[]) : [];

/** Subscribes to an object. What was subscribed to of it before is replaced; the address stays unless given. */
async function subscribe(context: ContextOf<typeof fb.ApplicationSubscriptions, 'create'>): Promise<object> {
  const { subject: app, params, verify } = context;
  const { object, callback_url: given, verify_token: secret, fields: names = [], include_values } = params;
  const before = webhooksOf(app).find((one) => one.object === object);
  const url = given ?? before?.callback_url;
  if (url === undefined) throw invalid('The parameter callback_url is required');
  if (given !== undefined && !secret) throw invalid('The parameter verify_token is required');
  if (given !== undefined && secret) await verify({ url: given, verifyToken: secret });
  const fields = names.length > 0 ? names : (before?.fields ?? []).map(({ name }) => name);
  const others = webhooksOf(app).filter((one) => one !== before);
  app.fields['subscription_list'] = [...others, webhook(object, fields, url, include_values)];
  return { success: true };
}

/** Ends the subscription to some fields of an object, to an object, or to everything. */
function unsubscribe({ subject: app, params }: ContextOf<typeof fb.ApplicationSubscriptions, 'delete'>): void {
  const { object, fields: names = [] } = params;
  app.fields['subscription_list'] = webhooksOf(app).flatMap((one) => {
    if (object !== undefined && one.object !== object) return [one];
    const fields = one.fields.filter(({ name }) => names.length > 0 && !names.includes(name));
    return fields.length === 0 ? [] : [{ ...one, fields }];
  });
}

/** Apps, their permissions and their webhooks. */
export const application = [
  effect(fb.Application, {
    update: ({ subject, params }) => {
      Object.assign(subject.fields, params);
      if (params.app_name) subject.fields['name'] = params.app_name;
    },
  }),
  effect(fb.ApplicationPermissions, {
    list: ({ issuer, params: { permission: names = [], status: states = ['live'] } }) =>
      [...issuer.scopes]
        .map((permission) => ({ permission, status: 'live' }))
        .filter(({ permission }) => names.length === 0 || names.includes(permission))
        .filter(() => states.includes('live')),
  }),
  effect(fb.ApplicationRoles, { list: ({ subject }) => rowsIn(subject.fields, 'role_list') }),
  effect(fb.ApplicationSubscriptions, {
    list: ({ subject }) => rowsIn(subject.fields, 'subscription_list'),
    create: subscribe,
    delete: unsubscribe,
  }),
];
