import { BasicDisplay } from '@edgewalk/basic-display';
import { BasicMediaChildren } from '@edgewalk/basic-display/media/children';
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

  const old = new BasicDisplay({ accessToken: emulator.tokens.basic, baseUrl: emulator.url });
  const own: string | undefined = (await old.user.get({ fields: ['username'] })).username;
  if (own === undefined) throw new Error('expected a username');
  if (!(old.media('1').children instanceof BasicMediaChildren)) throw new Error('there are two copies of it');
  await emulator.close();
}
