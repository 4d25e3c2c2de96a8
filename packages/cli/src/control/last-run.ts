// control: finds an emulator that runs, and asks it what only an emulator does.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, isAbsolute, join } from 'node:path';
import type { Context } from '../terminal/context.js';

type Place = Pick<Context, 'environment' | 'home'>;

/** The address of the last emulator that the person started; undefined where there was none. */
export async function readLastRun(place: Place): Promise<string | undefined> {
  const text = await readFile(fileOf(place), 'utf8').catch(() => '');
  return /^http:\/\/\S+:\d+$/.test(text.trim()) ? text.trim() : undefined;
}

/** Remembers an address. Where that is not possible, as in a read-only home, the next run has another port. */
export async function writeLastRun(url: string, place: Place): Promise<void> {
  const file = fileOf(place);
  try {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, `${url}\n`);
  } catch {
    // Nothing depends on it.
  }
}

/** State, as the specification calls what is kept between runs and can be lost: it holds no secret. */
function fileOf({ environment, home }: Place): string {
  const { XDG_STATE_HOME: configured = '' } = environment;
  const folder = isAbsolute(configured) ? configured : join(home, '.local', 'state');
  return join(folder, 'edgewalk', 'emulator');
}
