import type { Context } from '../src/terminal/context.js';

/** A context that captures what is written, in a terminal unless changed. */
export function contextOf(changes: Partial<Context> = {}) {
  const [written, errors]: [string[], string[]] = [[], []];
  const context: Context = {
    write: (text) => written.push(text),
    writeError: (text) => errors.push(text),
    showProgress: () => undefined,
    environment: {},
    home: '/nonexistent',
    now: Date.now,
    sleep: async () => undefined,
    interactive: true,
    askHidden: async () => '',
    readLine: async () => '',
    open: async () => undefined,
    keychain: async () => {
      throw new Error('there is none in a test');
    },
    confirm: async () => false,
    waitForStop: async () => undefined,
    interruption: () => new AbortController().signal,
    readerGone: new AbortController().signal,
    terminal: undefined,
    ...changes,
  };
  return { context, written, errors };
}
