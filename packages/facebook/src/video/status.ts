import { known, optional, record } from '@edgewalk/core';
import * as t from 'io-ts';

const StatusError = record('VideoStatusError', { code: optional(t.number), message: optional(t.string) });
/** Meta writes a list of them, or one. */
const errors = { errors: optional(t.array(StatusError)), error: optional(StatusError) };
const status = optional(known('not_started', 'in_progress', 'complete', 'error'));

/** How far a video is on its way from upload to publication. */
export const VideoStatus = record('VideoStatus', {
  video_status: optional(
    known('ready', 'processing', 'uploading', 'upload_complete', 'upload_failed', 'expired', 'error'),
  ),
  /** Percent. */
  processing_progress: optional(t.number),
  uploading_phase: optional(
    record('VideoUploadingPhase', {
      status,
      /** Where to go on after an interruption. */
      bytes_transferred: optional(t.number),
      /** As Meta's guide to reels spells it. */
      bytes_transfered: optional(t.number),
      source_file_size: optional(t.number),
      ...errors,
    }),
  ),
  processing_phase: optional(record('VideoProcessingPhase', { status, ...errors })),
  publishing_phase: optional(
    record('VideoPublishingPhase', {
      status,
      publish_status: optional(known('draft', 'published', 'scheduled')),
      publish_time: optional(t.union([t.string, t.number])),
      ...errors,
    }),
  ),
  copyright_check_status: optional(t.UnknownRecord),
});
