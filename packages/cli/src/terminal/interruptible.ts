import type { Context } from './context.js';

/**
 * Runs what takes long. Ctrl-C and SIGTERM abort its signal, as does a reader that has gone; then it rejects with an
 * `InterruptedError`, whatever the work ends with.
 */
export async function interruptible<A>(
  { interruption, readerGone }: Context,
  work: (signal: AbortSignal) => Promise<A>,
): Promise<A> {
  const stopped = interruption();
  try {
    return await work(AbortSignal.any([stopped, readerGone]));
  } catch (error) {
    stopped.throwIfAborted();
    throw error;
  }
}
