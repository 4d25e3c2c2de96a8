import * as th from '@edgewalk/threads';
import { effect } from '../../graph/effect.js';
import { type Clock, hours } from '../../world/clock.js';
import { plannedFor } from '../../world/processing.js';
import type { Store, StoredObject } from '../../world/store.js';
import { textIn } from '../../world/values.js';

type World = { readonly store: Store; readonly clock: Clock };
export type Status = 'IN_PROGRESS' | 'FINISHED' | 'PUBLISHED' | 'ERROR' | 'EXPIRED';

/** Unpublished containers live this long. */
const lifetime = hours(24);

/** Nothing is downloaded: how a file fails can be read off its name. */
const failingNames: Readonly<Record<string, string>> = {
  broken: 'FAILED_PROCESSING_VIDEO',
  'download-failed': 'FAILED_DOWNLOADING_VIDEO',
  'aspect-ratio': 'INVALID_ASPEC_RATIO',
  'too-long': 'INVALID_DURATION',
  'frame-rate': 'INVALID_FRAME_RATE',
  'bit-rate': 'INVALID_BIT_RATE',
  silent: 'FAILED_PROCESSING_AUDIO',
  'upload-failed': 'UNKNOWN',
};

/** What Threads makes of a file: how long it works on it in milliseconds, and the word that it fails with. */
export function fileFields(address: string, now: number): Record<string, unknown> {
  const name =
    new URL(address).pathname
      .split('/')
      .at(-1)
      ?.replace(/\.\w+$/, '') ?? '';
  const work = name === 'slow' ? 300_000 : /\.(mp4|mov)$/i.test(address) ? 3000 : 1000;
  return { ready_at: now + work, ...(failingNames[name] !== undefined && { fails_with: failingNames[name] }) };
}

/** Where a container is by now; its fields are brought up to date. */
export function statusOf(world: World, container: StoredObject): Status {
  const { fields } = container;
  const [status, error] = currentStatus(world, container);
  fields['status'] = status;
  if (error !== undefined) fields['error_message'] = error;
  return status;
}

function currentStatus(world: World, container: StoredObject): [Status, string?] {
  const { fields, createdAt } = container;
  const now = world.clock.now();
  if (fields['published_as'] !== undefined) return ['PUBLISHED'];
  if (now >= createdAt + lifetime) return ['EXPIRED'];
  const children = world.store.list(container, 'children');
  const states = children.map((child) => statusOf(world, child));
  const failed = children.find((_, at) => states[at] === 'ERROR' || states[at] === 'EXPIRED');
  if (failed) return ['ERROR', textIn(failed.fields, 'error_message') ?? 'UNKNOWN'];
  if (states.includes('IN_PROGRESS') || now < Number(fields['ready_at'])) return ['IN_PROGRESS'];
  const { fails } = plannedFor(fields);
  const error = fails === undefined ? textIn(fields, 'fails_with') : (fails.text ?? 'UNKNOWN');
  return error === undefined ? ['FINISHED'] : ['ERROR', error];
}

/** A container changes with time. */
export const container = effect(th.Container, {
  read: ({ store, clock, subject }) => void statusOf({ store, clock }, subject),
});
