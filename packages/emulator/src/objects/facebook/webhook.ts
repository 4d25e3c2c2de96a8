import { latestVersion } from '@edgewalk/core';

/** A webhook subscription of an app, whose fields are sent in the newest version. */
export function webhook(object: string, names: readonly string[], callback_url = hook, include_values = true) {
  return {
    object,
    callback_url,
    include_values,
    active: true,
    fields: names.map((name) => ({ name, version: latestVersion })),
  };
}

const hook = 'https://tidal-bakery.example/webhooks';
