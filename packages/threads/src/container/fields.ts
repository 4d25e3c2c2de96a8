import { identifier, openEnum, optional, record } from '@edgewalk/core/declare';

/**
 * The state of a container. IN_PROGRESS becomes FINISHED or ERROR; FINISHED becomes PUBLISHED; a container that is not
 * published within 24 hours becomes EXPIRED.
 */
export const ContainerStatus = openEnum('IN_PROGRESS', 'FINISHED', 'PUBLISHED', 'ERROR', 'EXPIRED');

/** Why a container failed. `INVALID_ASPEC_RATIO` is spelt so by Meta. */
export const ContainerError = openEnum(
  'FAILED_DOWNLOADING_VIDEO',
  'FAILED_PROCESSING_AUDIO',
  'FAILED_PROCESSING_VIDEO',
  'INVALID_ASPEC_RATIO',
  'INVALID_BIT_RATE',
  'INVALID_DURATION',
  'INVALID_FRAME_RATE',
  'INVALID_AUDIO_CHANNELS',
  'INVALID_AUDIO_CHANNEL_LAYOUT',
  'UNKNOWN',
);

/** The fields of a container. */
export const ContainerFields = record('Container', {
  /** The id of the container; the published post has another one. */
  id: identifier,
  /** `IN_PROGRESS`, `FINISHED` (can be published), `PUBLISHED`, `ERROR` or `EXPIRED` (after 24 hours). */
  status: optional(ContainerStatus),
  /** Why it failed, in a word such as `FAILED_DOWNLOADING_VIDEO`; only with the status `ERROR`. */
  error_message: optional(ContainerError),
});
