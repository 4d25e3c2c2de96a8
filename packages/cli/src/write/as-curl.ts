import { curlCommand } from '@edgewalk/console/code';
import { partsOf } from './request-parts.js';
import type { UnsentWrite } from './show-request.js';

/** A request as a command of curl. */
export function asCurl(write: UnsentWrite): string {
  const { method, url } = write.request;
  const { form, ...parts } = partsOf(write);
  return curlCommand({ method, url, pairs: form, ...parts });
}
