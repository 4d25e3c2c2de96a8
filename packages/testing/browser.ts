import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** The program of a Chromium: CHROME_PATH, or the first that the PATH has. */
function findChromium(): string | undefined {
  const { CHROME_PATH, EDGEWALK_BROWSER, PATH = '' } = process.env;
  if (EDGEWALK_BROWSER === 'none') return undefined;
  const folders = [...PATH.split(delimiter), '/usr/bin'];
  const onPath = folders.flatMap((folder) => names.map((name) => join(folder, name)));
  return [CHROME_PATH, ...onPath].find((file) => file !== undefined && file !== '' && existsSync(file));
}

const program = findChromium();
const { CI, EDGEWALK_BROWSER } = process.env;
const required = CI !== undefined && CI !== '' && EDGEWALK_BROWSER !== 'none';

/** False where the tests with a browser are left out, which is said; on a CI server they fail instead. */
export const hasBrowser = program !== undefined || required;
if (!hasBrowser)
  process.stderr.write('no Chromium on the PATH or in CHROME_PATH: the tests with a browser are left out\n');

const flags =
  '--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking ' +
  '--disable-component-update --disable-sync';

/** A browser without a window; it gets a new empty folder for its user's data, which goes when it closes. */
export async function openBrowser(): Promise<Browser> {
  if (program === undefined) throw new Error('no Chromium on the PATH or in CHROME_PATH');
  return chromium.launch({ executablePath: program, headless: true, args: flags.split(' ') });
}
