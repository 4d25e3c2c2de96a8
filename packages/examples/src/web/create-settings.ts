import { instagramLogin } from '@edgewalk/auth';
import type { Transport } from '@edgewalk/core';
import type { Connection } from '../shared/connection.js';
import type { Settings } from './settings.js';

/** Creates settings for an origin: with the app of EDGEWALK_APP_ID and EDGEWALK_APP_SECRET, or the emulator's. */
export function createSettings({ client, emulator }: Connection, origin: string, transport?: Transport): Settings {
  const { EDGEWALK_APP_ID: id, EDGEWALK_APP_SECRET: secret } = process.env;
  const app = emulator ? emulator.apps.instagram : id && secret ? { id, secret } : undefined;
  const { baseUrl } = client;
  const clientOptions = { ...(baseUrl !== undefined && { baseUrl }), ...(transport && { transport }) };
  const redirectUri = `${origin}/callback`;
  return {
    origin,
    client: clientOptions,
    login: app && instagramLogin({ appId: app.id, appSecret: app.secret, redirectUri, ...clientOptions }),
    ...(!emulator && typeof client.accessToken === 'string' && { ownToken: client.accessToken }),
  };
}
