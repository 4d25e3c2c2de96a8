import { UsageError } from '../arguments/usage-error.js';
import type { Context } from '../terminal/context.js';

/** The app secret: from the environment, a prompt without echo, or the first line of the standard input. Never an option. */
export async function readAppSecret(
  { appSecretStdin }: { readonly appSecretStdin?: boolean },
  { environment, interactive, askHidden, readLine }: Context,
): Promise<string> {
  const { EDGEWALK_APP_SECRET: fromEnvironment = '' } = environment;
  const question = 'App secret (it is not shown): ';
  const read = interactive ? () => askHidden(question) : readLine;
  const asks = appSecretStdin === true || (interactive && fromEnvironment === '');
  const secret = (asks ? await read() : fromEnvironment).trim();
  if (secret !== '') return secret;
  throw new UsageError('there is no app secret: set EDGEWALK_APP_SECRET, or type it when asked');
}
