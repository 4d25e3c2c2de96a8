import { type Emulator, startEmulator } from '@edgewalk/emulator';
import type { ClientOptions } from '@edgewalk/core';

/** The server that an example uses. */
export interface Connection {
  /** The options of every client. */
  readonly client: Pick<ClientOptions, 'accessToken' | 'baseUrl'>;
  /** Only without a token of your own. */
  readonly emulator?: Emulator;
}

/** Meta, or EDGEWALK_BASE_URL, with the token in EDGEWALK_TOKEN; without a token, a new emulator. */
async function connect(token: 'facebook' | 'threads'): Promise<Connection> {
  const { EDGEWALK_TOKEN: accessToken, EDGEWALK_BASE_URL: baseUrl } = process.env;
  if (accessToken !== undefined) return { client: { accessToken, ...(baseUrl && { baseUrl }) } };
  const emulator = await startEmulator({ callbacks: 'local' });
  return { client: { accessToken: emulator.tokens[token], baseUrl: emulator.url }, emulator };
}

/** Runs a program, on an emulator with the token of that login; a failure prints one line with the error and one with the advice. */
export async function run(
  program: (connection: Connection) => Promise<void>,
  token: 'facebook' | 'threads' = 'facebook',
): Promise<void> {
  const connection = await connect(token);
  try {
    await program(connection);
  } catch (error) {
    process.exitCode = 1;
    console.error(explain(error));
  } finally {
    await connection.emulator?.close();
  }
}

function explain(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const advice =
    'advice' in error && typeof error.advice === 'string' && !error.message.includes(error.advice)
      ? `\n${error.advice}`
      : '';
  return `${error.name}: ${error.message}${advice}`;
}

/** A signal that aborts on Ctrl-C or SIGTERM. A second one ends the process at once. */
export function abortOnInterrupt(): AbortSignal {
  const controller = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => controller.abort());
  return controller.signal;
}
