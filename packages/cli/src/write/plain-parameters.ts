import { isFile } from '@edgewalk/core/declare';
import type { NamedFile } from '../input/open-file.js';
import type { Parameters } from '../input/parameters.js';

/** The path of a parameter that is a file, as it was written. */
export const pathOfFile = (value: unknown): string | undefined =>
  isFile(value) ? (value as NamedFile).path : undefined;

/** Parameters for a person to read: a file is its path. */
export const plainParameters = (given: Parameters): Parameters =>
  Object.fromEntries(
    Object.entries(given).map(([name, value]) => {
      const path = pathOfFile(value);
      return [name, path === undefined ? value : `@${path}`];
    }),
  );
