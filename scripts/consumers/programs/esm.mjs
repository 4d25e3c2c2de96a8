import assert from 'node:assert/strict';
import { startEmulator } from '@edgewalk/emulator';
import { Instagram } from '@edgewalk/instagram';
import { UserMedia } from '@edgewalk/instagram/user/media';
import { main } from 'edgewalk';

const emulator = await startEmulator();
const api = new Instagram({ accessToken: Object.values(emulator.tokens)[0], baseUrl: emulator.url });
assert(api.user.media instanceof UserMedia);

const page = await api.user.media.get({ fields: ['id'], limit: 2 });
assert.equal(page.data.length, 2);
await emulator.close();

assert.equal(await main(['--version']), 0);
