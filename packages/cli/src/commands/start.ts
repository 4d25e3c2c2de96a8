import type { Context } from '../terminal/context.js';

/** What a command does. */
export type Act<Options> = (options: Options, context: Context) => Promise<void>;

/** Starts a command: `load` imports what it does, which no other command needs. */
export type Start = <Options>(
  name: string,
  options: Options,
  load: () => Promise<Act<Options>>,
) => void | Promise<void>;
