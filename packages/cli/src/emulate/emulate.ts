import { type Emulator, startEmulator } from '@edgewalk/emulator';
import type { EmulateOptions } from '../commands/emulate.js';
import type { Context } from '../terminal/context.js';

/** Runs a Graph API until the process is stopped. */
export async function emulate({ json, ...options }: EmulateOptions, context: Context): Promise<void> {
  const emulator = await startEmulator({ callbacks: 'local', ...options });
  try {
    context.write(json === true ? toJson(emulator) : describeEmulator(emulator));
    await context.waitForStop();
  } finally {
    await emulator.close();
  }
  context.writeError('stopped');
}

/** One line for a script. */
const toJson = ({ url, tokens, apps, agencies }: Emulator): string =>
  JSON.stringify({ url, tokens, apps, ...(agencies.length > 0 && { agencies }) });

/** The tokens and secrets are valid for this emulator only, so they are shown. */
function describeEmulator(emulator: Emulator): string {
  const { url, tokens, apps } = emulator;
  const { id, secret } = apps.instagram;
  return [
    `A Graph API runs at ${url} until you press Ctrl-C. Nothing leaves this machine.`,
    '',
    'tokens',
    ...Object.entries(tokens).map(formatRow),
    '',
    'apps, each with its secret',
    ...Object.entries(apps).map(([name, app]) => formatRow([name, `${app.id} ${app.secret}`])),
    '',
    ...describeHosted(emulator),
    `for tests in any language: ${url}/_emulator lists the routes, such as visitors, deliveries and the clock`,
    '',
    'for a program, in another terminal:',
    `  export EDGEWALK_TOKEN=${tokens.facebook} EDGEWALK_BASE_URL=${url}`,
    '',
    'to log in, in another terminal:',
    `  EDGEWALK_APP_SECRET=${secret} npx edgewalk login --app-id ${id} --base-url ${url}`,
  ].join('\n');
}

/** What the option `accounts` adds. */
function describeHosted({ url, accounts, agencies }: Emulator): readonly string[] {
  if (accounts.length === 0) return [];
  return [
    ...agencies.flatMap(({ name, tokens }) => [`the tokens of ${name}`, ...Object.entries(tokens).map(formatRow), '']),
    `${accounts.length} accounts, each with tokens of its own: ${url}/_emulator/accounts`,
    '',
  ];
}

const formatRow = ([name, text]: readonly [string, string]) => `  ${name.padEnd(12)} ${text}`;
