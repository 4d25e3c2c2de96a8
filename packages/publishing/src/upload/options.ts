import type { CallOptions } from '@edgewalk/core';
import {
  checkCallOptions,
  checkObject,
  isCount,
  isFunction,
  hasMethods,
  may,
  systemTimer,
  type Timer,
} from '@edgewalk/core/declare';

/** How far an upload is. */
export interface UploadProgress {
  /**
   * `sending`, or `waiting` after a failure before it goes on. At last `done`: Meta has the whole file, which it then
   * processes.
   */
  readonly phase: 'sending' | 'waiting' | 'done';
  /** Bytes that were given to the network. Less than before when an upload goes on at an earlier place. */
  readonly sent: number;
  /** Bytes that Meta is known to have. */
  readonly confirmed: number;
  /** The size of the file, in bytes. */
  readonly total: number;
}

/** The options of an upload, in addition to those of every call. */
export interface UploadOptions extends CallOptions {
  /** Receives how far the upload is. If it throws, the upload stops. */
  readonly onProgress?: (progress: UploadProgress) => void;
  /** The most bytes to send in a second; no limit by default. */
  readonly bytesPerSecond?: number;
  /**
   * How often an upload goes on after failures without progress in between; 5 by default. It goes on where Meta says,
   * after 2, 4, 8 and 16 seconds, or as long as Meta asks to wait.
   */
  readonly resumes?: number;
  /** The clock; the system's by default. */
  readonly timer?: Timer;
}

/** The options with defaults filled in, without those of every call. */
export interface UploadSettings {
  readonly onProgress: UploadOptions['onProgress'] | undefined;
  readonly bytesPerSecond: number | undefined;
  readonly resumes: number;
  readonly timer: Timer;
}

const rules = {
  onProgress: may(isFunction, 'give a function'),
  bytesPerSecond: may(isCount, 'write a whole number of bytes above 0'),
  resumes: may((value) => value === 0 || isCount(value), 'write a whole number, 0 or more'),
  timer: may(hasMethods('now', 'sleep'), 'give { now, sleep }'),
};

/** Separates the options of an upload from those of every call, and checks both. */
export function splitUploadOptions(
  options: UploadOptions,
  where: string,
): { readonly settings: UploadSettings; readonly call: CallOptions } {
  checkObject(options, where, '{ onProgress }');
  const { onProgress, bytesPerSecond, resumes, timer, ...call }: UploadOptions = options;
  checkObject({ onProgress, bytesPerSecond, resumes, timer }, where, '{ onProgress }', rules);
  checkCallOptions(call, where);
  return { settings: { onProgress, bytesPerSecond, resumes: resumes ?? 5, timer: timer ?? systemTimer }, call };
}
