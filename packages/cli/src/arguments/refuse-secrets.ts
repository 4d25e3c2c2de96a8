import { UsageError } from './usage-error.js';

/** Refuses options that would carry a secret: a command line is visible to everyone on the machine, and stays in the shell's history. */
export function refuseSecrets(args: readonly string[]): void {
  if (args.some((arg) => /^--?[\w-]*secret(?!-stdin$)/i.test(arg)))
    throw new UsageError('the app secret is no option: set EDGEWALK_APP_SECRET, or type it when asked');
  if (args.some((arg) => /^(?:--?[\w-]*token(?:[=:]|$)|(?:access_token|appsecret_proof):?=)/i.test(arg)))
    throw new UsageError('a token is no argument: set EDGEWALK_TOKEN, or store one with edgewalk login');
}
