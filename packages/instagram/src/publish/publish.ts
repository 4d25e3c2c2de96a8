import { type Call, type CallOptions, type GraphError, InvalidArgumentError } from '@edgewalk/core';
import { type Either, internalsOf, isLeft, right } from '@edgewalk/core/declare';
import { publishCall, type PublishOptions } from '@edgewalk/publishing';
import type { User } from '../user.js';
import { type Blueprint, blueprintOf, type NewPost } from './content.js';
import { looksOf } from './looks.js';
import { type PublishedPost, surfaceOf } from './surface.js';

/** The call behind `api.user.publish()`. All arguments are checked at once, before anything is sent. */
export function publishPost(user: User, content: NewPost, options: PublishOptions = {}): Call<PublishedPost> {
  const blueprint = blueprintOf(content);
  const surface = surfaceOf(user, content, blueprint);
  const check = (call: CallOptions) => validateContainers(user, blueprint, call);
  const looks = { client: internalsOf(user).client, of: () => looksOf(content) };
  return publishCall({ ...surface, account: (call) => accountOf(user, call), check, looks }, options);
}

/** Builds the calls that will create the containers without sending them, since each checks its parameters. */
function validateContainers(user: User, { children, parent }: Blueprint, call: CallOptions): void {
  children.forEach((child, index) => {
    try {
      if (typeof child !== 'string') void user.media.create(child, call);
    } catch (error) {
      if (!(error instanceof InvalidArgumentError)) throw error;
      throw new InvalidArgumentError('User.publish', `children[${index}]: ${error.advice}`);
    }
  });
  // A placeholder id: the parameters are only checked.
  if (typeof parent !== 'string') void user.media.create(parent(children.map(() => '1')), call);
}

async function accountOf(user: User, call: CallOptions): Promise<Either<GraphError, string>> {
  const subject = internalsOf(user).subject ?? 'me';
  if (typeof subject === 'object') return subject.find();
  if (subject !== 'me') return right(subject);
  const outcome = await user.get({ fields: ['id'] }, call).either();
  return isLeft(outcome) ? outcome : right(outcome.right.id);
}
