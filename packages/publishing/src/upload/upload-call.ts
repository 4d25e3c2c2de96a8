import { type Call, type CallOptions, type GraphError } from '@edgewalk/core';
import { composedCall, type Either, FileProblem, isRight, left } from '@edgewalk/core/declare';
import { type Protocol, Upload } from './driver.js';
import { aborted, unreadable } from './failures.js';
import { openUpload, type OpenedFile, type UploadFile } from './file.js';
import type { UploadSettings } from './options.js';

/** What makes an upload a call. */
export interface UploadPlan<A, B> {
  readonly operation: string;
  readonly path: string;
  readonly given: UploadFile;
  readonly settings: UploadSettings;
  readonly call: CallOptions;
  readonly protocol: (file: OpenedFile, options: CallOptions) => Protocol<A>;
  /** What is made of the file once Meta has all of it. */
  readonly finish: (uploaded: A, options: CallOptions) => Promise<Either<GraphError, B>>;
}

/** The call of an upload, which opens the file when it is awaited. */
export function uploadCall<A, B>(plan: UploadPlan<A, B>): Call<B> {
  const { operation, path, call } = plan;
  const name = { operation, method: 'POST', path } as const;
  const composed = composedCall<B>(name, (options) => () => run(plan, options));
  return Object.keys(call).length > 0 ? composed.with(call) : composed;
}

async function run<A, B>(plan: UploadPlan<A, B>, options: CallOptions): Promise<Either<GraphError, B>> {
  const { path, given, settings, protocol, finish } = plan;
  const request = { method: 'POST', path: `/${path}` } as const;
  try {
    if (options.signal?.aborted === true)
      return left(aborted(request, 'aborted by the caller before it was sent', undefined, false));
    const file = await openUpload(given);
    const uploaded = await new Upload<A>(file, settings, request, options.signal).run(protocol(file, options));
    return isRight(uploaded) ? await finish(uploaded.right, options) : uploaded;
  } catch (thrown) {
    if (thrown instanceof FileProblem) return left(unreadable(thrown, request));
    throw thrown;
  }
}
