import { type Emulator, startEmulator } from '@edgewalk/emulator';
import type { EmulateOptions } from '../options.js';
import type { Surroundings } from '../surroundings.js';

/** Runs a Graph API until someone stops the process. */
export async function emulate(options: EmulateOptions, { write, stopped }: Surroundings): Promise<void> {
  const emulator = await startEmulator(options);
  try {
    write(introduction(emulator));
    await stopped();
  } finally {
    await emulator.close();
  }
  write('stopped');
}

/** The tokens and secrets are good for nothing but this emulator, so they are shown. */
function introduction({ url, tokens, apps }: Emulator): string {
  const { id, secret } = apps.instagram;
  return [
    `A Graph API runs at ${url} until you press Ctrl-C. Nothing leaves this machine.`,
    '',
    'tokens',
    ...Object.entries(tokens).map(row),
    '',
    'apps, each with its secret',
    ...Object.entries(apps).map(([name, app]) => row([name, `${app.id} ${app.secret}`])),
    '',
    'for a program, in another terminal:',
    `  export EDGEWALK_TOKEN=${tokens.instagram} EDGEWALK_BASE_URL=${url}`,
    '',
    'to log in, in another terminal:',
    `  EDGEWALK_APP_SECRET=${secret} npx edgewalk login --app-id ${id} --base-url ${url}`,
  ].join('\n');
}

const row = ([name, text]: readonly [string, string]) => `  ${name.padEnd(12)} ${text}`;
