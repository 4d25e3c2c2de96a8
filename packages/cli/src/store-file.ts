import { isAbsolute, join, resolve } from 'node:path';
import type { TokenOptions } from './options.js';
import type { Surroundings } from './surroundings.js';

/** Where the token of a login is kept. */
export function storeFile({ store, product }: TokenOptions, { environment, home }: Surroundings): string {
  if (store !== undefined) return resolve(store);
  const { XDG_CONFIG_HOME: configured = '' } = environment;
  // A relative one is to be ignored: https://specifications.freedesktop.org/basedir-spec/latest/
  const folder = isAbsolute(configured) ? configured : join(home, '.config');
  return join(folder, 'edgewalk', `${product}-token.json`);
}
