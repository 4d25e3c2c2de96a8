import { AbortError, type Call, type CallOptions, type GraphError } from '@edgewalk/core';
import { composedCall, type Either, FileProblem, isRight, left } from '@edgewalk/core/declare';
import { type Protocol, Upload, unreadable } from './driver.js';
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
  readonly then: (uploaded: A, options: CallOptions, file: OpenedFile) => Promise<Either<GraphError, B>>;
  /** What is done in place of it with a file that needs no upload of its own. */
  readonly instead?: (file: OpenedFile, options: CallOptions) => Promise<Either<GraphError, B>> | undefined;
}

/** The call of an upload, which opens the file when it is awaited. */
export function uploadCall<A, B>(plan: UploadPlan<A, B>): Call<B> {
  const { operation, path, call } = plan;
  const name = { operation, method: 'POST', path } as const;
  const composed = composedCall<B>(name, (options) => () => run(plan, options));
  return Object.keys(call).length > 0 ? composed.with(call) : composed;
}

async function run<A, B>(plan: UploadPlan<A, B>, options: CallOptions): Promise<Either<GraphError, B>> {
  const { path, given, settings, protocol, then, instead } = plan;
  const request = { method: 'POST', path: `/${path}` } as const;
  try {
    if (options.signal?.aborted === true) return left(abortedBefore(request));
    const file = await openUpload(given);
    const other = instead?.(file, options);
    if (other !== undefined) return await other;
    const uploaded = await new Upload<A>(file, settings, request, options.signal).run(protocol(file, options));
    return isRight(uploaded) ? await then(uploaded.right, options, file) : uploaded;
  } catch (thrown) {
    if (thrown instanceof FileProblem) return left(unreadable(thrown, request));
    throw thrown;
  }
}

const abortedBefore = (request: { readonly method: 'POST'; readonly path: string }): AbortError =>
  new AbortError({
    message: `POST ${request.path}: aborted by the caller before it was sent`,
    retry: 'never',
    advice: 'Nothing to do.',
    request,
    sent: false,
  });
