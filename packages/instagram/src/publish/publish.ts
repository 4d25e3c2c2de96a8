import { type Call, type CallOptions, type GraphError, InvalidArgumentError } from '@edgewalk/core';
import { type Either, internalsOf, isLeft, right } from '@edgewalk/core/declare';
import { publishCall, type PublishOptions } from '@edgewalk/publishing';
import type { User } from '../user.js';
import type { NewMedia } from '../user/new-media.js';
import { type Blueprint, blueprintOf, type NewPost } from './content.js';
import { checkWays, type ContainerPlan, hostedOf, paramsOf, type Ways } from './files.js';
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
  return publishCall({ ...surface, account: (call) => accountOf(user, call), check, looks }, options);
}

/** Meta takes the bytes of videos with Facebook Login. */
function waysOf(user: User, { accessToken, host }: PublishOptions): Ways {
  const login = internalsOf(user).client.loginOf(accessToken === undefined ? {} : { accessToken });
  return { takesVideos: login === 'facebook', hasHost: host !== undefined };
}

/** Builds the calls that will create the containers without sending them, since each checks its parameters. */
function validateContainers(user: User, { children, parent }: Blueprint, ways: Ways, call: CallOptions): void {
  children.forEach((child, index) => {
    try {
      if (typeof child !== 'string') void user.media.create(withPlaceholders(child, ways), call);
    } catch (error) {
      if (!(error instanceof InvalidArgumentError)) throw error;
      throw new InvalidArgumentError('User.publish', `children[${index}]: ${error.advice}`);
    }
  });
  if (typeof parent === 'string') return;
  const ids = children.length > 0 && { children: children.map(() => '1') };
  void user.media.create(withPlaceholders(parent, ways, ids || {}), call);
}

/** The parameters with a placeholder for each URL and each id: they are only checked. */
function withPlaceholders(plan: ContainerPlan, ways: Ways, ids: object = {}): NewMedia {
  const urls = hostedOf(plan, ways, '').map(({ param }) => [param, 'https://example.com/file']);
  return paramsOf(plan, ways, { ...Object.fromEntries(urls), ...ids });
}

async function accountOf(user: User, call: CallOptions): Promise<Either<GraphError, string>> {
  const subject = internalsOf(user).subject ?? 'me';
  if (typeof subject === 'object') return subject.find();
  if (subject !== 'me') return right(subject);
  const outcome = await user.get({ fields: ['id'] }, call).either();
  return isLeft(outcome) ? outcome : right(outcome.right.id);
}
