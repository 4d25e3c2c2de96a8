import type { Call, CallOptions } from '@edgewalk/core';
import { internalsOf } from '@edgewalk/core/declare';
import { accountOf, checkChildren, publishCall, type PublishOptions, requireHost } from '@edgewalk/publishing';
import type { User } from '../user.js';
import { type Blueprint, blueprintOf, type NewPost } from './content.js';
import { type ContainerPlan, where, withPlaceholders } from './files.js';
import { looksOf } from './looks.js';
import { type PublishedPost, surfaceOf } from './surface.js';

/** The call behind `api.user.publish()`. All arguments are checked at once, before anything is sent. */
export function publishPost(user: User, content: NewPost, options: PublishOptions = {}): Call<PublishedPost> {
  const blueprint = blueprintOf(content);
  const { host } = options ?? {};
  return publishCall(
    {
      ...surfaceOf(user, content, blueprint),
      operation: where,
      check: (call) => {
        checkHost(blueprint, host !== undefined);
        checkContainers(user, blueprint, call);
      },
      looks: { client: internalsOf(user).client, of: () => looksOf(content) },
      account: (call) => accountOf(user, (given) => user.get({ fields: ['id'] }, given), call),
    },
    options,
  );
}

function checkHost({ children, parent }: Blueprint, hasHost: boolean): void {
  const plans = [...children, parent].flatMap((plan) => (typeof plan === 'string' ? [] : plan.hosted));
  requireHost(plans, hasHost, (kind) => `Threads fetches ${kind}s from a URL`, where);
}

/** Builds the calls that will create the containers without sending them, since each checks its parameters. */
function checkContainers(user: User, { children, parent }: Blueprint, call: CallOptions): void {
  const check = (child: string | ContainerPlan) =>
    typeof child === 'string' || void user.threads.create(withPlaceholders(child), call);
  checkChildren(children, check, where);
  if (typeof parent === 'string') return;
  const ids = children.length > 0 && { children: children.map(() => '1') };
  void user.threads.create(withPlaceholders(parent, ids || {}), call);
}
