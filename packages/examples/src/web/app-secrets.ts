import type { Connection } from '../shared/connection.js';

/** What events are signed with: the secrets of the emulator's apps, or EDGEWALK_APP_SECRET. Undefined if that is not set. */
export function appSecrets({ emulator }: Connection) {
  const { EDGEWALK_APP_SECRET: secret } = process.env;
  if (!emulator) return secret ? [{ name: 'app', secret }] : undefined;
  const { facebook, instagram } = emulator.apps;
  return [
    { name: 'facebook', secret: facebook.secret },
    { name: 'instagram', secret: instagram.secret },
  ];
}

/** EDGEWALK_VERIFY_TOKEN, or a random one. */
export const chooseVerifyToken = (): string => process.env['EDGEWALK_VERIFY_TOKEN'] ?? crypto.randomUUID();
