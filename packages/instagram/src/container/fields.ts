import { identifier, openEnum, optional, record } from '@edgewalk/core/declare';
import * as t from 'io-ts';

/**
 * The state of a container. IN_PROGRESS becomes FINISHED or ERROR; FINISHED becomes PUBLISHED; a container that is not
 * published within 24 hours becomes EXPIRED.
 */
export const ContainerStatus = openEnum('IN_PROGRESS', 'FINISHED', 'PUBLISHED', 'ERROR', 'EXPIRED');

/** Whether copyrighted music or video was found. */
export const CopyrightCheckStatus = record('CopyrightCheckStatus', {
  status: optional(openEnum('completed', 'error', 'in_progress', 'not_started')),
  matches_found: optional(t.boolean),
});

const errors = optional(t.array(record('PhaseError', { code: optional(t.number), message: optional(t.string) })));
const phase = optional(openEnum('not_started', 'in_progress', 'complete', 'error'));

/** The progress of a resumable upload. */
export const VideoStatus = record('VideoStatus', {
  uploading_phase: optional(
    record('UploadingPhase', {
      status: phase,
      /** The offset to resume from. */
      bytes_transferred: optional(t.number),
      source_file_size: optional(t.number),
      errors,
    }),
  ),
  processing_phase: optional(record('ProcessingPhase', { status: phase, errors })),
});

/** The fields of a container. */
export const ContainerFields = record('Container', {
  id: identifier,
  status_code: optional(ContainerStatus),
  /** A description; for ERROR it has the reason. */
  status: optional(t.string),
  copyright_check_status: optional(CopyrightCheckStatus, { login: 'facebook' }),
  /** Resumable uploads. */
  video_status: optional(VideoStatus, { login: 'facebook' }),
});
