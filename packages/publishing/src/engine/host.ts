import { InvalidArgumentError } from '@edgewalk/core';
import { hasMethods } from '@edgewalk/core/declare';

/** A file for a host. */
export interface HostedFile {
  /** In bytes. */
  readonly size: number;
  /** Such as `image/jpeg`. */
  readonly type: string;
  /** Its bytes, in chunks; a second call reads it from the beginning again. */
  readonly stream: () => AsyncIterable<Uint8Array>;
  /** All of its bytes. */
  readonly bytes: () => Promise<Uint8Array<ArrayBuffer>>;
}

/**
 * A place on the public internet for files, such as a bucket. `publish` chooses each name, at random and with the ending
 * of its type; a checkpoint holds the name, and neither the URL nor a signature.
 *
 * @example
 * const host = {
 *   put: (name, { type, bytes }) => bucket.put(name, await bytes(), type),
 *   url: (name) => `https://media.example.com/${name}`,
 *   remove: (name) => bucket.delete(name),
 * };
 */
export interface FileHost {
  /** Puts a file there, in place of one of that name. */
  put(name: string, file: HostedFile, options: { readonly signal: AbortSignal | undefined }): unknown;
  /** The URL from which anybody can read it; it may end after some hours. */
  url(name: string): string | PromiseLike<string>;
  /** Takes a file away. One that is not there is no failure. */
  remove(name: string): unknown;
}

/** Refuses what is no host. */
export function checkHost(host: unknown, operation: string): asserts host is FileHost | undefined {
  if (host === undefined || hasMethods('put', 'url', 'remove')(host)) return;
  throw new InvalidArgumentError(operation, 'host: give { put(name, file), url(name), remove(name) }');
}
