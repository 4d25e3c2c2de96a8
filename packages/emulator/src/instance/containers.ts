import { lifetime, statusOf as instagramStatus } from '../effects/container/state.js';
import { statusOf as threadsStatus } from '../effects/threads/container.js';
import type { Clock } from '../world/clock.js';
import type { Store, StoredObject } from '../world/store.js';
import { idIn, objectIn, textIn } from '../world/values.js';

export type ContainerStatus = 'IN_PROGRESS' | 'FINISHED' | 'PUBLISHED' | 'ERROR' | 'EXPIRED';

/** A container of Instagram or Threads, and how it went. Times are milliseconds since 1970 by the emulator's clock. */
export interface ContainerState {
  readonly id: string;
  readonly tree: 'instagram' | 'threads';
  /** The id of the account or the profile. */
  readonly account: string;
  /** Such as `image`, `reel`, `album`, `story-image`, `child-image`; of Threads `text`, `image`, `video`, `carousel`. */
  readonly kind: string;
  readonly caption: string | undefined;
  /** The album that it is an item of. */
  readonly parent: string | undefined;
  readonly children: readonly string[];
  readonly createdAt: number;
  /** The states that it has reached, oldest first. */
  readonly states: readonly { readonly state: ContainerStatus; readonly at: number }[];
  /** When its processing ends or ended; undefined while it waits for an upload. */
  readonly readyAt: number | undefined;
  readonly expiresAt: number;
  /** The id of the media or the post. */
  readonly publishedAs: string | undefined;
  /** Why it failed. */
  readonly error: string | undefined;
  /** The path of a picture. */
  readonly thumbnail: string;
}

type World = { readonly store: Store; readonly clock: Clock };

/** All containers, newest first. */
export function containersIn(world: World): readonly ContainerState[] {
  const { store } = world;
  const all = [...store.all('Container'), ...store.all('threads/Container')];
  const parents = new Map(all.flatMap((parent) => store.list(parent, 'children').map(({ id }) => [id, parent])));
  const states = all.map((container) => stateOf(world, container, parents.get(container.id)));
  return states.toReversed().toSorted((a, b) => b.createdAt - a.createdAt);
}

function stateOf(world: World, container: StoredObject, parent: StoredObject | undefined): ContainerState {
  const { id, fields, createdAt } = container;
  const tree = container.node === 'Container' ? 'instagram' : 'threads';
  const status = tree === 'instagram' ? instagramStatus(world, container) : threadsStatus(world, container);
  const params = objectIn(fields, 'params') ?? {};
  const times = { createdAt, readyAt: readyAt(world, container), expiresAt: createdAt + lifetime };
  const publishedAs = textIn(fields, 'published_as');
  const kind = textIn(fields, 'kind') ?? String(params['media_type']).toLowerCase();
  return {
    id,
    tree,
    account: idIn(fields, 'owner') ?? String(fields['profile']),
    kind,
    caption: textIn(params, 'caption') ?? textIn(params, 'text'),
    parent: parent?.id,
    children: world.store.list(container, 'children').map((child) => child.id),
    ...times,
    states: statesOf(status, times, Number(fields['published_at'] ?? parent?.fields['published_at'])),
    publishedAs,
    error: status === 'ERROR' ? (textIn(fields, 'error_message') ?? textIn(fields, 'status')) : undefined,
    thumbnail: `/images/${publishedAs ?? id}/${/reel|story/.test(kind) ? '180x320' : '320x320'}.png`,
  };
}

/** An album is ready with the last of its items. */
function readyAt({ store }: World, container: StoredObject): number | undefined {
  const own = [container, ...store.list(container, 'children')].map(({ fields }) => Number(fields['ready_at']));
  const last = Math.max(...own);
  return Number.isFinite(last) ? last : undefined;
}

type Times = Pick<ContainerState, 'createdAt' | 'readyAt' | 'expiresAt'>;

/** The states up to the present one, with the times at which they began. */
function statesOf(status: ContainerStatus, times: Times, publishedAt: number): ContainerState['states'] {
  const { createdAt, readyAt: ready = Infinity, expiresAt } = times;
  const begin = ready > createdAt ? [{ state: 'IN_PROGRESS' as const, at: createdAt }] : [];
  const finished = [...begin, { state: 'FINISHED' as const, at: Math.max(createdAt, ready) }];
  if (status === 'IN_PROGRESS') return [{ state: status, at: createdAt }];
  if (status === 'FINISHED') return finished;
  if (status === 'PUBLISHED') return [...finished, { state: status, at: publishedAt }];
  if (status === 'ERROR') return [...begin, { state: status, at: Number.isFinite(ready) ? ready : createdAt }];
  return [...(ready < expiresAt ? finished : begin), { state: status, at: expiresAt }];
}
