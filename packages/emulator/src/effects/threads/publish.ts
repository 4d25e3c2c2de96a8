import * as th from '@edgewalk/threads';
import { GraphFailure, invalid } from '../../errors/failure.js';
import { type ContextOf, effect } from '../../graph/effect.js';
import type { StoredObject } from '../../world/store.js';
import { statusOf } from './container.js';
import type { ContainerParams } from './new-thread.js';
import { publishParams } from './publish-params.js';

/** What Meta answers where a container is not there, not ready, or used up: the same for all of them. */
const notFound = (id: string) =>
  new GraphFailure(24, 4_279_009, 'The requested resource does not exist', {
    transient: false,
    userTitle: 'Media Not Found',
    userMessage: `The media with id ${id} cannot be found.`,
  });

/** Publishes a container, once. */
export const publish = effect(th.UserThreadsPublish, {
  create: (context) => {
    const container = containerOf(context);
    const { store, clock } = context;
    const status = statusOf({ store, clock }, container);
    if (status === 'ERROR') throw invalid(`The container failed: ${String(container.fields['error_message'])}`);
    if (status !== 'FINISHED') throw notFound(container.id);
    const post = publishParams(
      context,
      container.fields['params'] as ContainerParams,
      store.list(container, 'children'),
    );
    Object.assign(container.fields, { published_as: post.id, published_at: clock.now() });
    return post;
  },
});

function containerOf({ store, account, params }: ContextOf<typeof th.UserThreadsPublish, 'create'>): StoredObject {
  const container = store.get(params.creation_id);
  const isOwn = container?.node === 'threads/Container' && container.fields['profile'] === account.id;
  // Items of a carousel are published with it, never alone.
  if (container === undefined || !isOwn || container.fields['is_item'] === true) throw notFound(params.creation_id);
  return container;
}
