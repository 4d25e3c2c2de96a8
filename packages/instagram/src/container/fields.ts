import { identifier, openEnum, optional, record } from '@edgewalk/core/declare';
import * as t from 'io-ts';

/**
 * The state of a container. IN_PROGRESS becomes FINISHED or ERROR; FINISHED becomes PUBLISHED; a container that is not
 * published within 24 hours becomes EXPIRED.
 */
export const ContainerStatus = openEnum('IN_PROGRESS', 'FINISHED', 'PUBLISHED', 'ERROR', 'EXPIRED');

/** Whether copyrighted music or video was found. */
export const CopyrightCheckStatus = record('CopyrightCheckStatus', {
  /** How far the check is: `completed`, `error`, `in_progress` or `not_started`. */
  status: optional(openEnum('completed', 'error', 'in_progress', 'not_started')),
  /** Whether the video seems to violate a copyright; it can be published all the same. */
  matches_found: optional(t.boolean),
});

const errors = optional(
  t.array(
    record('PhaseError', {
      /** The code of the error. */
      code: optional(t.number),
      /** What went wrong. */
      message: optional(t.string),
    }),
  ),
);
const phase = optional(openEnum('not_started', 'in_progress', 'complete', 'error'));

/** The progress of a resumable upload. */
export const VideoStatus = record('VideoStatus', {
  /** How far the upload of the file is. */
  uploading_phase: optional(
    record('UploadingPhase', {
      /** `not_started`, `in_progress`, `complete` or `error`. */
      status: phase,
      /** The bytes that have arrived: the offset to resume from. */
      bytes_transferred: optional(t.number),
      /** The size of the whole file in bytes, as it was announced. */
      source_file_size: optional(t.number),
      /** What went wrong; absent or empty when nothing did. */
      errors,
    }),
  ),
  /** How far Meta's conversion of the video is. */
  processing_phase: optional(
    record('ProcessingPhase', {
      /** `not_started`, `in_progress`, `complete` or `error`. */
      status: phase,
      /** What went wrong; absent or empty when nothing did. */
      errors,
    }),
  ),
});

/** The fields of a container. */
export const ContainerFields = record('Container', {
  /** The id of the container; the published media has another one. */
  id: identifier,
  /** `IN_PROGRESS`, `FINISHED` (can be published), `PUBLISHED`, `ERROR` or `EXPIRED` (after 24 hours). */
  status_code: optional(ContainerStatus),
  /** The state in words; for `ERROR` with the subcode, such as 2207026. */
  status: optional(t.string),
  /** The copyright check of a video. Facebook Login only. */
  copyright_check_status: optional(CopyrightCheckStatus, { login: 'facebook' }),
  /** The progress of a resumable upload. Facebook Login only. */
  video_status: optional(VideoStatus, { login: 'facebook' }),
});
