import { NetworkError, NotFoundError } from '@edgewalk/core';
import type { Emulator } from '@edgewalk/emulator';
import { UsageError } from '../arguments/usage-error.js';
import { isRecord, type JsonRecord } from '../output/record.js';
import type { Context } from '../terminal/context.js';
import { readLastRun } from './last-run.js';

/** What an emulator says of itself. */
export type EmulatorFacts = Pick<Emulator, 'url' | 'tokens' | 'apps'>;

/** An emulator in another process. */
export interface RunningEmulator extends EmulatorFacts {
  /** Asks under `/_emulator`. Throws a `UsageError` with the emulator's words where it refuses. */
  ask(method: 'GET' | 'POST', path: string, body?: object): Promise<JsonRecord>;
}

/** Finds the emulator: at the address, at EDGEWALK_BASE_URL, or the last one that was started on this machine. */
export async function findEmulator(
  context: Pick<Context, 'environment' | 'home'>,
  address?: string,
): Promise<RunningEmulator> {
  const { EDGEWALK_BASE_URL: given = '' } = context.environment;
  const url = address ?? (given === '' ? await readLastRun(context) : given);
  const facts = url === undefined ? undefined : await factsOf(url);
  if (url === undefined || facts === undefined)
    throw new NetworkError({
      reason: 'no emulator',
      sent: false,
      message: url === undefined ? 'no emulator was started here' : `no emulator answers at ${url}`,
      retry: 'safe',
      advice: 'Start one in another terminal: npx edgewalk emulate',
    });
  return { ...facts, url, ask: (method, path, body) => ask(url, { method, path, body }) };
}

/** Undefined where something else answers, or nothing. */
async function factsOf(url: string): Promise<EmulatorFacts | undefined> {
  try {
    const answer = await ask(url, { method: 'GET', path: 'tokens' });
    return isRecord(answer['tokens']) ? (answer as unknown as EmulatorFacts) : undefined;
  } catch {
    return undefined;
  }
}

interface Question {
  readonly method: string;
  readonly path: string;
  readonly body?: object | undefined;
}

async function ask(url: string, { method, path, body }: Question): Promise<JsonRecord> {
  const response = await fetch(`${url}/_emulator/${path}`, {
    method,
    ...(body && { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
  });
  const answer: unknown = await response.json();
  if (!isRecord(answer)) throw new UsageError(`the emulator does not know ${path}`);
  if (response.ok) return answer;
  const reason = String(answer['error']);
  if (response.status !== 404) throw new UsageError(`the emulator refuses it: ${reason}`);
  throw new NotFoundError({ message: reason, retry: 'never', advice: 'Use the emulator of the same version.' });
}
