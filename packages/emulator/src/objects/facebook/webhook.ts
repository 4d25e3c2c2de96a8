/** The version that fields of webhooks are sent in. */
const sent = 'v27.0';

/** A webhook subscription of an app. */
export function webhook(object: string, names: readonly string[], callback_url = hook) {
  return { object, callback_url, active: true, fields: names.map((name) => ({ name, version: sent })) };
}

const hook = 'https://tidal-bakery.example/webhooks';
