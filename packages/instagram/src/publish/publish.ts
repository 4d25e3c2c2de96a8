import type { Call, CallOptions } from '@edgewalk/core';
import { internalsOf } from '@edgewalk/core/declare';
import { accountOf, checkChildren, publishCall, type PublishOptions } from '@edgewalk/publishing';
import type { User } from '../user.js';
import type { NewMedia } from '../user/new-media.js';
import { type Blueprint, blueprintOf, type NewPost } from './content.js';
import { checkWays, type ContainerPlan, hostedOf, paramsOf, type Ways, where } from './files.js';
import { looksOf } from './looks.js';
import { type PublishedPost, surfaceOf } from './surface.js';

/** The call behind `api.user.publish()`. All arguments are checked at once, before anything is sent. */
export function publishPost(user: User, content: NewPost, options: PublishOptions = {}): Call<PublishedPost> {
  const blueprint = blueprintOf(content);
  const ways = waysOf(user, options ?? {});
  const surface = surfaceOf(user, content, blueprint, ways);
  const check = (call: CallOptions) => {
    checkWays(
      [...surface.children, surface.whole].flatMap((part) => part?.hosted ?? []),
      ways,
    );
    validateContainers(user, blueprint, ways, call);
  };
  const looks = { client: internalsOf(user).client, of: () => looksOf(content) };
  return publishCall(
    {
      ...surface,
      account: (call) => accountOf(user, (given) => user.get({ fields: ['id'] }, given), call),
      check,
      looks,
    },
    options,
  );
}

/** Meta takes the bytes of videos with Facebook Login. */
function waysOf(user: User, { accessToken, host }: PublishOptions): Ways {
  const login = internalsOf(user).client.loginOf(accessToken === undefined ? {} : { accessToken });
  return { takesVideos: login === 'facebook', hasHost: host !== undefined };
}

/** Builds the calls that will create the containers without sending them, since each checks its parameters. */
function validateContainers(user: User, { children, parent }: Blueprint, ways: Ways, call: CallOptions): void {
  const check = (child: string | ContainerPlan) =>
    typeof child === 'string' || void user.media.create(withPlaceholders(child, ways), call);
  checkChildren(children, check, where);
  if (typeof parent === 'string') return;
  const ids = children.length > 0 && { children: children.map(() => '1') };
  void user.media.create(withPlaceholders(parent, ways, ids || {}), call);
}

/** The parameters with a placeholder for each URL and each id: they are only checked. */
function withPlaceholders(plan: ContainerPlan, ways: Ways, ids: object = {}): NewMedia {
  const urls = hostedOf(plan, ways, '').map(({ param }) => [param, 'https://example.com/file']);
  return paramsOf(plan, ways, { ...Object.fromEntries(urls), ...ids });
}
