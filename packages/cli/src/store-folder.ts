import { isAbsolute, join, resolve } from 'node:path';
import type { TokenOptions } from './options.js';
import type { Context } from './context.js';

/** The folder that stores the token of a login. */
export function resolveStore({ store, product }: TokenOptions, { environment, home }: Context): string {
  if (store !== undefined) return resolve(store);
  const { XDG_CONFIG_HOME: configured = '' } = environment;
  // The specification ignores a relative path: https://specifications.freedesktop.org/basedir-spec/latest/
  const folder = isAbsolute(configured) ? configured : join(home, '.config');
  return join(folder, 'edgewalk', product);
}
