import { instagramLogin } from '@edgewalk/auth';
import type { Transport } from '@edgewalk/core';
import type { Connection } from '../shared/connection.js';
import type { Settings } from './settings.js';

/** Settings for an app at an origin: of Meta's with EDGEWALK_APP_ID and EDGEWALK_APP_SECRET, else the emulator's. */
export function settingsFor(
  { client, emulator }: Connection,
  origin: string,
  transport?: Transport,
): Settings {
  const { EDGEWALK_APP_ID: id, EDGEWALK_APP_SECRET: secret, EDGEWALK_VERIFY_TOKEN: word } = process.env;
  const app = emulator ? emulator.apps.instagram : id && secret ? { id, secret } : undefined;
  const wire = {
    ...(client.baseUrl !== undefined && { baseUrl: client.baseUrl }),
    ...(transport && { transport }),
  };
  return {
    origin,
    client: wire,
    login:
      app &&
      instagramLogin({ appId: app.id, appSecret: app.secret, redirectUri: `${origin}/callback`, ...wire }),
    ...(!emulator && typeof client.accessToken === 'string' && { ownToken: client.accessToken }),
    verifyToken: word ?? crypto.randomUUID(),
  };
}
