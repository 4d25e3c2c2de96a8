import type { EventEmitter } from 'node:events';

/** What is done where the output cannot be written. */
export interface OutputHandlers {
  /** Nobody reads it any longer, as after `| head -3`. That is no failure: the rest is dropped. */
  readonly onReaderGone: () => void;
  /** It is lost: the disk is full. */
  readonly onFailure: (reason: string) => void;
}

/** Watches the standard output. */
export function watchOutput(output: EventEmitter, { onReaderGone, onFailure }: OutputHandlers): void {
  output.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE' || error.code === 'ERR_STREAM_DESTROYED') onReaderGone();
    else onFailure(error.message);
  });
}
