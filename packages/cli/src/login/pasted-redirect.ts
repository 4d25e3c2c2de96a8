import { UsageError } from '../arguments/usage-error.js';
import type { Context } from '../terminal/context.js';

/** Where the browser is sent if the app has no other address; nothing listens there. */
export const pasteRedirectUri = (port: number | undefined): string => `http://localhost:${port ?? 8484}/callback`;

/** Reads the address that the browser ended at. It holds a code, which is as good as a token for a moment: no echo. */
export async function readRedirect({ interactive, askHidden, readLine }: Context): Promise<string> {
  const question = 'The address that the browser shows in the end (it is not shown): ';
  const text = (await (interactive ? askHidden(question) : readLine())).trim();
  if (URL.canParse(text)) return text;
  throw new UsageError('--paste: give the whole address, from http to its end');
}
