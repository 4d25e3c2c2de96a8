import { type Clock, hours } from '../../world/clock.js';
import { arrivedOf } from '../../objects/received.js';
import { type PlannedFailure, plannedFor } from '../../world/processing.js';
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
  fields['copyright_check_status'] = copyrightOf(code, fields);
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
  const failure = failureOf(fields);
  // A file that did not arrive well is not worked on.
  const isWaiting = now < Number(fields['ready_at']) && !(failure?.phase === 'uploading' && isUploaded(fields));
  if (states.includes('IN_PROGRESS') || isWaiting) return ['IN_PROGRESS', texts.IN_PROGRESS];
  return failure === undefined ? ['FINISHED', texts.FINISHED] : ['ERROR', failure.text];
}

const isUploaded = ({ awaits_upload: awaits }: StoredObject['fields']): boolean => awaits !== true;

/** How the container fails, by plan or by its file; undefined where it does not. */
function failureOf(fields: StoredObject['fields']): Required<PlannedFailure> | undefined {
  const { fails_with: subcode } = fields;
  const { fails = subcode === undefined ? undefined : { code: Number(subcode) } } = plannedFor(fields);
  if (fails === undefined) return undefined;
  const text = `Error: Media upload has failed with error code ${fails.code}`;
  return { phase: 'processing', text, ...fails };
}

const texts = {
  IN_PROGRESS: 'In Progress: Media is still being processed.',
  FINISHED: 'Finished: Media has been uploaded and it is ready to be published.',
  PUBLISHED: 'Published: Media has been published.',
  EXPIRED: 'Expired: The container was not published within 24 hours and has expired.',
};

/** What was found does not keep a container from being published. */
function copyrightOf(code: StatusCode, fields: StoredObject['fields']): object {
  const { copyright } = plannedFor(fields);
  const isOpen = code === 'IN_PROGRESS' || copyright === 'in_progress';
  const status = isOpen ? 'in_progress' : code === 'ERROR' || copyright === 'error' ? 'error' : 'completed';
  return { status, matches_found: status === 'completed' && copyright === 'match' };
}

function videoStatusOf(code: StatusCode, fields: StoredObject['fields']): object {
  const received = arrivedOf(fields);
  const uploading = !isUploaded(fields);
  const failed = code === 'ERROR' ? failureOf(fields) : undefined;
  const error = failed && { status: 'error', errors: [{ code: failed.code, message: failed.text }] };
  const isWorkedOn = !uploading && failed?.phase !== 'uploading';
  const processed = code === 'FINISHED' || code === 'PUBLISHED';
  return {
    uploading_phase: {
      status: uploading ? (received > 0 ? 'in_progress' : 'not_started') : 'complete',
      bytes_transferred: received,
      ...(fields['source_file_size'] !== undefined && { source_file_size: fields['source_file_size'] }),
      ...(failed?.phase === 'uploading' && error),
    },
    processing_phase: {
      status: processed ? 'complete' : isWorkedOn ? 'in_progress' : 'not_started',
      ...(failed?.phase === 'processing' && error),
    },
  };
}
