import type { CallOptions } from '@edgewalk/core';
import type { Surface } from '@edgewalk/publishing';
import type { PublishedPagePost } from './content.js';

/** What the surfaces of a Page differ in. */
export type PageSurface = Pick<
  Surface<PublishedPagePost>,
  'path' | 'children' | 'whole' | 'publish' | 'find' | 'idOf' | 'settle' | 'comments' | 'result'
> & {
  /** Throws what is wrong with the content. `now` in milliseconds. */
  check(call: CallOptions, now: number): void;
};
