// A tour of the Instagram tree. `npm run demo` runs it against the local Graph API of @edgewalk/emulator.
// With EDGEWALK_TOKEN set, `npm run demo -- --live` runs its reading steps against Meta.
import { startEmulator } from '@edgewalk/emulator';
import { Instagram } from '@edgewalk/instagram';
import { read } from './reading.js';
import { receive } from './receiving.js';
import { publishVideo } from './video.js';
import { write } from './writing.js';

const live = process.argv.includes('--live');

/** Runs the tour with a real account, or with the emulator's. */
async function main(): Promise<void> {
  if (live) {
    const accessToken = process.env['EDGEWALK_TOKEN'];
    if (accessToken === undefined) throw new Error('set EDGEWALK_TOKEN, or run without --live');
    return read(new Instagram({ accessToken }));
  }
  const emulator = await startEmulator({ callbacks: 'local' });
  try {
    const api = new Instagram({ accessToken: emulator.tokens.facebook, baseUrl: emulator.url });
    console.log(`A local Graph API runs at ${emulator.url}`);
    await read(api);
    const wait = (milliseconds: number) => emulator.clock.advance(milliseconds);
    await write(api, wait);
    await publishVideo(api, emulator.url, wait);
    await receive(emulator);
  } finally {
    await emulator.close();
  }
}

await main();
