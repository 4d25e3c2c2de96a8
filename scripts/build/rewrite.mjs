import { statSync, utimesSync, writeFileSync } from 'node:fs';

/** Writes a file that `tsc` made. Its time stays, or `tsc` would compile again what depends on it. */
export function rewrite(path, text) {
  const { atime, mtime } = statSync(path);
  writeFileSync(path, text);
  utimesSync(path, atime, mtime);
}
