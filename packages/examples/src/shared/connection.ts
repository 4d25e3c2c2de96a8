import { type Emulator, startEmulator } from '@edgewalk/emulator';
import type { ClientOptions } from '@edgewalk/core';

/** Whom an example talks to. */
export interface Connection {
  /** What every client is made with. */
  readonly client: Pick<ClientOptions, 'accessToken' | 'baseUrl'>;
  /** Only where there is no token of one's own. */
  readonly emulator?: Emulator;
}

/** Meta, or the place in EDGEWALK_BASE_URL, with the token in EDGEWALK_TOKEN; without one a Graph API of its own. */
async function connect(): Promise<Connection> {
  const { EDGEWALK_TOKEN: accessToken, EDGEWALK_BASE_URL: baseUrl } = process.env;
  if (accessToken !== undefined) return { client: { accessToken, ...(baseUrl && { baseUrl }) } };
  const emulator = await startEmulator();
  return { client: { accessToken: emulator.tokens.facebook, baseUrl: emulator.url }, emulator };
}

/** Runs a program, which fails with one sentence on what went wrong and one on what to do. */
export async function run(program: (connection: Connection) => Promise<void>): Promise<void> {
  const connection = await connect();
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

/** Aborted when the person presses Ctrl-C, or the system asks the process to end. A second time ends it at once. */
export function interruption(): AbortSignal {
  const controller = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => controller.abort());
  return controller.signal;
}
