import type { CallOptions, GraphClient, GraphError } from '@edgewalk/core';
import { type Either, isLeft, right } from '@edgewalk/core/declare';
import type { PartState } from '@edgewalk/publishing';
import type * as t from 'io-ts';
import { Video } from '../video.js';
import type { VideoStatus } from '../video/status.js';
import type { Timing } from './timing.js';

type Status = t.TypeOf<typeof VideoStatus>;

const isComplete = (word: string | undefined) => word === 'complete' || word === 'completed';

/** Reads the status of a video; undefined where Meta does not show it. */
export async function readStatus(
  client: GraphClient,
  id: string,
  call: CallOptions,
): Promise<Either<GraphError, Status | undefined>> {
  const outcome = await new Video(client, id).get({ fields: ['status'] }, call).either();
  return isLeft(outcome) ? outcome : right(outcome.right.status);
}

/** Before it is published: ready once its file has arrived, published once Meta has taken the finish. */
export function stateOf(status: Status | undefined, wanted: Timing['state']): PartState | undefined {
  if (status === undefined) return undefined;
  const code = status.video_status ?? 'unknown';
  const failure = failureOf(status);
  if (failure) return failure;
  if (isTaken(status, wanted)) return { phase: 'published', code, text: '' };
  const hasArrived = isComplete(status.uploading_phase?.status) || code === 'upload_complete' || code === 'ready';
  return { phase: hasArrived ? 'ready' : 'waiting', code, text: '' };
}

/** After it is published: live once Meta has worked on it. */
export function liveStateOf(status: Status | undefined): PartState | undefined {
  if (status === undefined) return undefined;
  const code = status.video_status ?? 'unknown';
  const isLive = isComplete(status.publishing_phase?.status);
  return failureOf(status) ?? { phase: isLive ? 'published' : 'waiting', code, text: '' };
}

function isTaken({ publishing_phase: { status: step, publish_status: state } = {} }: Status, wanted: Timing['state']) {
  return state === wanted || state === 'published' || step === 'in_progress' || isComplete(step);
}

function failureOf({ video_status: code = '', ...phases }: Status): PartState | undefined {
  const steps = [phases.uploading_phase, phases.processing_phase, phases.publishing_phase];
  const problems = steps.flatMap((step) => [...(step?.errors ?? []), ...(step?.error ? [step.error] : [])]);
  const text = problems
    .map(({ message }) => message ?? '')
    .join(' ')
    .trim();
  if (code === 'expired') return { phase: 'expired', code, text };
  const hasFailed = code === 'error' || code === 'upload_failed' || steps.some((step) => step?.status === 'error');
  return hasFailed ? { phase: 'failed', code: code === '' ? 'error' : code, text } : undefined;
}
