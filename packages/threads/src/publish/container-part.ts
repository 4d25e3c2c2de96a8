import { type CallOptions } from '@edgewalk/core';
import { internalsOf, isLeft, right } from '@edgewalk/core/declare';
import { containerState, containerWaits, type Part } from '@edgewalk/publishing';
import { Container } from '../container.js';
import type { User } from '../user.js';
import type { Blueprint } from './content.js';
import { type ContainerPlan, paramsOf } from './files.js';

/** The parts of a post, in order, and the container that is published. A text that publishes itself has none. */
export function partsOf(user: User, { children, parent, isAutomatic }: Blueprint) {
  if (isAutomatic) return { children: [] };
  const hasChildren = children.length > 0;
  return {
    children: children.map((child) => containerPart(user, child)),
    whole: { ...containerPart(user, parent, hasChildren), tellsPublished: true },
  };
}

/** A container that we create, or that exists. */
function containerPart(user: User, plan: string | ContainerPlan, isAlbum = false): Part {
  const read = (id: string, call: CallOptions) => readContainer(user, id, call);
  if (typeof plan === 'string')
    return { existing: plan, read, waits: containerWaits.other, create: async () => right({ id: plan }) };
  const isSlow = plan.params['media_type'] === 'VIDEO';
  return {
    read,
    isSlow,
    waits: isSlow ? containerWaits.video : containerWaits.other,
    hosted: plan.hosted,
    create: (ids, call, urls) =>
      user.threads.create(paramsOf(plan, { ...urls, ...(isAlbum && { children: [...ids] }) }), call).either(),
  };
}

async function readContainer(user: User, id: string, call: CallOptions) {
  const container = new Container(internalsOf(user).client, id);
  const outcome = await container.get({ fields: ['status', 'error_message'] }, call).either();
  if (isLeft(outcome)) return outcome;
  const { status, error_message: why = '' } = outcome.right;
  return right(containerState(status, why));
}
