// Screenshots of the console's areas, in two sizes and both schemes, and how quick it is with much to show:
// `npm run console:shots -- DIR`. The areas are looked at; the times are of this machine.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { startEmulator } from '@edgewalk/emulator';
import { chromium } from 'playwright-core';
import { fill, sendTo } from './fill.mjs';
import { measure } from './measure.mjs';

const [folder] = process.argv.slice(2);
if (folder === undefined) {
  console.error('Give the folder for the pictures: npm run console:shots -- DIR');
  process.exit(2);
}
mkdirSync(folder, { recursive: true });

const browser = await chromium.launch({
  executablePath: process.env.CHROME_PATH ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
});
await takePictures();
await measure(browser, await startMany());
await browser.close();

async function takePictures() {
  const emulator = await startEmulator({ limits: { app: { calls: 200, window: '1h' } } });
  const areas = await fill(emulator);
  for (const [size, viewport] of Object.entries({
    1280: { width: 1280, height: 800 },
    390: { width: 390, height: 844 },
  }))
    for (const colorScheme of ['light', 'dark'])
      for (const [name, hash] of Object.entries(areas)) {
        const page = await open(emulator, { viewport, colorScheme });
        await page.evaluate((to) => void (location.hash = to), `#/${hash}`);
        // Pictures and numbers come from the API.
        await page.waitForLoadState('load');
        await page.waitForTimeout(1500);
        await page.screenshot({ path: join(folder, `${name}-${size}-${colorScheme}.png`) });
        await page.context().close();
      }
  await emulator.close();
}

async function open(emulator, options) {
  const page = await (await browser.newContext(options)).newPage();
  await page.addInitScript(() => sessionStorage.setItem('edgewalk-token', 'instagram'));
  await page.goto(emulator.console);
  await page.locator('.world').waitFor();
  return page;
}

async function startMany() {
  const emulator = await startEmulator({ accounts: 2000 });
  for (let round = 0; round < 100; round += 1)
    await Promise.all(
      Array.from({ length: 100 }, (_, at) => sendTo(emulator, 'GET', '/me', { round: `${round}.${at}` })),
    );
  return emulator;
}
