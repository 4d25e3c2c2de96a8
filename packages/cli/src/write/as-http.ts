import { escapeControls } from '../terminal/escape-controls.js';
import { partsOf } from './request-parts.js';
import type { UnsentWrite } from './show-request.js';

/** A request as a person reads it: method and address, then one parameter in each line. */
export function asHttp(write: UnsentWrite): string {
  const { headers, form, files } = partsOf(write);
  return [
    `${write.request.method} ${write.request.url}`,
    'authorization: Bearer $EDGEWALK_TOKEN',
    ...headers.map(([name, value]) => `${name}: ${escapeControls(value)}`),
    '',
    ...form.map(([name, value]) => `${name}=${escapeControls(value)}`),
    ...files.map(([name, path]) => `${name}=@${escapeControls(path)}`),
  ]
    .join('\n')
    .trimEnd();
}
