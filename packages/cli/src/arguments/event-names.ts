import { UsageError } from './usage-error.js';

/** Parses a list of events, such as `instagram/comments,page/feed`. Which there are is checked by the command. */
export const parseEvents =
  (option: string) =>
  (text: string): readonly string[] => {
    const names = text.split(',').map((name) => name.trim());
    if (names.every((name) => /^[a-z]+\/[a-z_]+$/.test(name))) return names;
    throw new UsageError(`${option}: write objects and fields, such as instagram/comments,page/feed`);
  };
