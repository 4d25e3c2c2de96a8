import { randomBytes } from 'node:crypto';
import { type InstagramLogin, instagramLogin } from '@edgewalk/auth';
import type { ClientOptions, Transport } from '@edgewalk/core';
import type { Connection } from '../shared/connection.js';

/** What the web apps are made with. */
export interface Settings {
  /** Where the app is reached: `https://your.app`. */
  readonly origin: string;
  /** Undefined where no app of Meta's is known to log in with. */
  readonly login?: InstagramLogin | undefined;
  /** What clients are made with, beside the token. */
  readonly client: Omit<ClientOptions, 'accessToken'>;
  /** For those who have not logged in: one's own token, while one tries the app alone. */
  readonly ownToken?: string | undefined;
  /** The word that Meta must know to subscribe to webhooks; it is also typed into the app's settings. */
  readonly verifyToken: string;
}

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
    verifyToken: word ?? randomBytes(12).toString('hex'),
  };
}

/** What the login asks for. */
export const scope = ['instagram_business_basic'] as const;

/** What `/media` shows. */
export const mediaFields = [
  'id',
  'caption',
  'media_type',
  'permalink',
  'timestamp',
  'like_count',
  'comments_count',
] as const;
