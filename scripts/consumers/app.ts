import { startEmulator } from '@edgewalk/emulator';
import { Instagram } from '@edgewalk/instagram';
import { UserMedia } from '@edgewalk/instagram/user/media';

void main();

async function main(): Promise<void> {
  const emulator = await startEmulator();
  const accessToken = Object.values(emulator.tokens)[0] ?? '';
  const api = new Instagram({ accessToken, baseUrl: emulator.url });
  if (!(api.user.media instanceof UserMedia)) throw new Error('there are two copies of UserMedia');

  const page = await api.user.media.get({ fields: ['id'], limit: 2 });
  const ids: string[] = page.data.map((media) => media.id);
  if (ids.length !== 2) throw new Error('expected two media');
  await emulator.close();
}
