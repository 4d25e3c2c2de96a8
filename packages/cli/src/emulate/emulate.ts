import type { Emulator } from '@edgewalk/emulator';
import type { EmulateOptions } from '../commands/emulate.js';
import { findEmulator, type EmulatorFacts } from '../control/running-emulator.js';
import type { Context } from '../terminal/context.js';
import { start } from './start.js';

/** Runs a Graph API until the process is stopped, or prints the environment of the one that runs. */
export async function emulate(options: EmulateOptions, context: Context): Promise<void> {
  if (options.env === true) return printEnvironment(options, context);
  const emulator = await start(options, context);
  try {
    context.write(options.json === true ? toJson(emulator) : describeEmulator(emulator));
    await context.waitForStop();
  } finally {
    await emulator.close();
  }
  context.writeError('stopped');
}

/** For `eval`. */
async function printEnvironment({ port, host = '127.0.0.1' }: EmulateOptions, context: Context): Promise<void> {
  const address = port === undefined ? undefined : `http://${host}:${port}`;
  context.write(environmentOf(await findEmulator({ ...context, environment: withoutAddress(context) }, address)));
}

/** The address that `--env` printed before may be of an emulator that has ended. */
const withoutAddress = ({ environment }: Context) => ({ ...environment, EDGEWALK_BASE_URL: undefined });

const environmentOf = ({ url, tokens }: EmulatorFacts): string =>
  `export EDGEWALK_TOKEN=${tokens.facebook} EDGEWALK_BASE_URL=${url}`;

/** One line for a script. */
const toJson = ({ url, console: page, tokens, apps, agencies }: Emulator): string =>
  JSON.stringify({ url, console: page, tokens, apps, ...(agencies.length > 0 && { agencies }) });

/** The tokens and secrets are valid for this emulator only, so they are shown. */
function describeEmulator(emulator: Emulator): string {
  const { url, console: page, tokens, apps } = emulator;
  const { id, secret } = apps.instagram;
  return [
    `A Graph API runs at ${url} until you press Ctrl-C. Nothing leaves this machine.`,
    `To look at it, in a browser: ${page}`,
    'In another terminal, for the command and for programs:',
    '',
    `  ${environmentOf(emulator)}`,
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
    'to log in, in another terminal:',
    `  EDGEWALK_APP_SECRET=${secret} npx edgewalk login --app-id ${id} --base-url ${url}`,
    '',
    'to receive webhooks, in another terminal: npx edgewalk listen',
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
