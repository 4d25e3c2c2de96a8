import { type Clock, hours } from '../../world/clock.js';
import type { Store, StoredObject } from '../../world/store.js';

/** Unpublished containers live this long. */
export const lifetime = hours(24);

export type StatusCode = 'IN_PROGRESS' | 'FINISHED' | 'PUBLISHED' | 'ERROR' | 'EXPIRED';

type World = { readonly store: Store; readonly clock: Clock };

/** Where a container is by now; its fields are brought up to date. */
export function statusOf(world: World, container: StoredObject): StatusCode {
  const { fields } = container;
  const [code, text] = currentStatus(world, container);
  fields['status_code'] = code;
  fields['status'] = text;
  fields['copyright_check_status'] = copyrightOf(code);
  if (fields['is_video'] === true) fields['video_status'] = videoStatusOf(code, fields);
  return code;
}

function currentStatus(world: World, container: StoredObject): [StatusCode, string] {
  const { fields, createdAt } = container;
  const now = world.clock.now();
  if (fields['published_as'] !== undefined) return ['PUBLISHED', texts.PUBLISHED];
  if (now >= createdAt + lifetime) return ['EXPIRED', texts.EXPIRED];
  const children = world.store.list(container, 'children');
  const states = children.map((child) => statusOf(world, child));
  const failed = children.find((_, at) => states[at] === 'ERROR' || states[at] === 'EXPIRED');
  if (failed) return ['ERROR', `Error: ${String(failed.fields['status']).replace(/^\w+: /, '')}`];
  if (states.includes('IN_PROGRESS') || now < Number(fields['ready_at'])) return ['IN_PROGRESS', texts.IN_PROGRESS];
  if (fields['fails_with'] === undefined) return ['FINISHED', texts.FINISHED];
  return ['ERROR', `Error: Media upload has failed with error code ${Number(fields['fails_with'])}`];
}

const texts = {
  IN_PROGRESS: 'In Progress: Media is still being processed.',
  FINISHED: 'Finished: Media has been uploaded and it is ready to be published.',
  PUBLISHED: 'Published: Media has been published.',
  EXPIRED: 'Expired: The container was not published within 24 hours and has expired.',
};

const copyrightOf = (code: StatusCode) => ({
  status: code === 'IN_PROGRESS' ? 'in_progress' : code === 'ERROR' ? 'error' : 'completed',
  matches_found: false,
});

function videoStatusOf(code: StatusCode, fields: StoredObject['fields']): object {
  const received = Number(fields['bytes_received'] ?? 0);
  const uploading = fields['awaits_upload'] === true;
  const processed = code === 'FINISHED' || code === 'PUBLISHED';
  return {
    uploading_phase: {
      status: uploading ? (received > 0 ? 'in_progress' : 'not_started') : 'complete',
      bytes_transferred: received,
      ...(fields['source_file_size'] !== undefined && { source_file_size: fields['source_file_size'] }),
    },
    processing_phase: {
      status: processed ? 'complete' : code === 'ERROR' ? 'error' : uploading ? 'not_started' : 'in_progress',
    },
  };
}
