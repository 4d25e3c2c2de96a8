import type { Call, CallOptions, GraphClient, Subject } from '@edgewalk/core';
import { type OperationFacts, right } from '@edgewalk/core/declare';
import { chunks, type VideoSession } from './chunks.js';
import type { Range } from './driver.js';
import type { UploadFile } from './file.js';
import { splitUploadOptions, type UploadOptions } from './options.js';
import { uploadCall } from './upload-call.js';

/** A video whose upload in chunks is open. */
export interface OpenedVideo {
  readonly client: GraphClient;
  readonly subject: Subject;
  /** The name of the call in errors. */
  readonly where: string;
  readonly edge: string;
  readonly facts: OperationFacts;
  readonly file: UploadFile;
  readonly opened: VideoSession & Range;
  readonly keep: (next: Range) => Promise<void>;
}

/** Sends the chunks that Meta lacks. The finish is the caller's. */
export function openedVideoCall(video: OpenedVideo, options: UploadOptions): Call<VideoSession> {
  const { client, subject, where, edge, facts, file, opened, keep } = video;
  const { settings, call } = splitUploadOptions(options, where);
  const { bytesPerSecond } = settings;
  const placeOf = (own: CallOptions) => ({ client, subject, where, facts, options: own });
  return uploadCall<VideoSession, VideoSession>({
    operation: where,
    path: typeof subject === 'string' ? `${subject}/${edge}` : edge,
    given: file,
    settings,
    call,
    protocol: ({ size }, own) => chunks({ place: placeOf(own), edge, size, bytesPerSecond, opened, keep }),
    finish: async (session) => right(session),
  });
}
