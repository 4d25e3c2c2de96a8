import { BasicDisplay } from '@edgewalk/basic-display';
import { BasicMediaChildren } from '@edgewalk/basic-display/media/children';
import { startEmulator } from '@edgewalk/emulator';
import { Facebook } from '@edgewalk/facebook';
import { PageFeed } from '@edgewalk/facebook/page/feed';
import { Instagram } from '@edgewalk/instagram';
import { UserMedia } from '@edgewalk/instagram/user/media';
import { openTelemetry } from '@edgewalk/opentelemetry';
import { limiter } from '@edgewalk/instagram/limits';
import { tokenVault, instagramLogin } from '@edgewalk/auth';
import { postgresStore } from '@edgewalk/postgres';
import { harvest } from '@edgewalk/queue/harvest';
import { redisStore } from '@edgewalk/redis';
import { redisRowStore } from '@edgewalk/redis/rows';

const away = () => Promise.reject(new Error('no Redis here'));

void main();

async function main(): Promise<void> {
  const emulator = await startEmulator();
  const accessToken = Object.values(emulator.tokens)[0] ?? '';
  const api = new Instagram({ accessToken, baseUrl: emulator.url, observers: [openTelemetry()] });
  if (!(api.user.media instanceof UserMedia)) throw new Error('there are two copies of UserMedia');

  const page = await api.user.media.get({ fields: ['id'], limit: 2 });
  const ids: string[] = page.data.map((media) => media.id);
  if (ids.length !== 2) throw new Error('expected two media');

  const fb = new Facebook({ accessToken, baseUrl: emulator.url });
  const [own] = (await fb.me.accounts.get({ fields: ['id', 'name'] })).data;
  const name: string | undefined = own?.name;
  if (own === undefined || name === undefined) throw new Error('expected a Page with a name');
  if (!(fb.page(own.id).feed instanceof PageFeed)) throw new Error('there are two copies of PageFeed');

  const old = new BasicDisplay({ accessToken: emulator.tokens.basic, baseUrl: emulator.url });
  const username: string | undefined = (await old.user.get({ fields: ['username'] })).username;
  if (username === undefined) throw new Error('expected a username');
  if (!(old.media('1').children instanceof BasicMediaChildren)) throw new Error('there are two copies of it');

  const store = redisStore({ eval: away, evalsha: away });
  const limited = new Instagram({ accessToken, baseUrl: emulator.url, limits: limiter({ store }) });
  if ((await limited.user.get({ fields: ['id'] })).id === '') throw new Error('expected an id');
  await useStores(emulator.url);
  await useHarvest(api);
  await emulator.close();
}

async function useHarvest(api: Instagram): Promise<void> {
  const { id } = await api.user.get({ fields: ['id'] });
  const rows = harvest([id], ['username'], { accounts: (userId) => api.as({ userId }).user });
  for await (const { value } of rows) if (value?.username === undefined) throw new Error('expected a username');
}

async function useStores(baseUrl: string): Promise<void> {
  const stores = [
    postgresStore({ query: away }, { table: 'tokens' }),
    redisRowStore({ eval: away, evalsha: away }, { name: 'tokens' }),
  ];
  for (const store of stores) {
    const login = instagramLogin({ appId: '17', baseUrl });
    const given = await tokenVault({ login, store }).account('17').token();
    if (given._tag === 'Right') throw new Error('expected no token');
  }
}
