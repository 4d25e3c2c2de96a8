import type { Emulator } from '@edgewalk/emulator';
import { run } from '../src/run.js';
import type { Context } from '../src/terminal/context.js';
import { contextOf } from './context.js';

/** Runs the command in this process with a token of the emulator. */
export async function edgewalk(
  { url, tokens }: Emulator,
  args: readonly string[],
  { login = 'instagram', ...changes }: Partial<Context> & { login?: 'instagram' | 'facebook' } = {},
) {
  const environment = { EDGEWALK_TOKEN: tokens[login], EDGEWALK_BASE_URL: url };
  const { context, written, errors } = contextOf({ environment, ...changes });
  const code = await run(args, context);
  return { code, output: written.join('\n'), errors: errors.join('\n') };
}

/** Each line of an output as JSON. */
export const jsonLines = (output: string): readonly Record<string, unknown>[] =>
  output.split('\n').map((line) => JSON.parse(line) as Record<string, unknown>);
