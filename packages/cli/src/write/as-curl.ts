import { quoteForShell } from '../terminal/quote.js';
import { partsOf } from './request-parts.js';
import type { UnsentWrite } from './show-request.js';

/** A request as a command of curl. */
export function asCurl(write: UnsentWrite): string {
  const { headers, form, files, isUpload } = partsOf(write);
  const isMultipart = files.length > 0 && !isUpload;
  const pair = isMultipart ? '--form-string' : '--data-urlencode';
  return [
    `curl --request ${write.request.method} ${quoteForShell(write.request.url)}`,
    '--header "Authorization: Bearer $EDGEWALK_TOKEN"',
    ...headers.map(([name, value]) => `--header ${quoteForShell(`${name}: ${value}`)}`),
    ...form.map(([name, value]) => `${pair} ${quoteForShell(`${name}=${value}`)}`),
    ...files.map(([name, path]) =>
      isUpload ? `--data-binary ${quoteForShell(`@${path}`)}` : `--form ${quoteForShell(`${name}=@${path}`)}`,
    ),
  ].join(' \\\n  ');
}
