import { table } from './table.mjs';

/** The exit statuses of the command, with the errors that end with each. */
export const statusTable = (statuses) =>
  table(
    ['status', 'means', 'errors'],
    statuses.map(({ status, meaning, kinds }) => [status, meaning, kinds.map((kind) => `\`${kind}\``).join(', ')]),
  );
