const assert = require('node:assert/strict');
const { startEmulator } = require('@edgewalk/emulator');
const { Instagram } = require('@edgewalk/instagram');
const { UserMedia } = require('@edgewalk/instagram/user/media');

void main();

async function main() {
  const emulator = await startEmulator();
  const api = new Instagram({ accessToken: Object.values(emulator.tokens)[0], baseUrl: emulator.url });
  assert(api.user.media instanceof UserMedia);

  const page = await api.user.media.get({ fields: ['id'], limit: 2 });
  assert.equal(page.data.length, 2);
  await emulator.close();
}
