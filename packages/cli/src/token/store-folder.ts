import { isAbsolute, join, resolve } from 'node:path';
import type { TokenChoice } from '../arguments/shared-options.js';
import type { Context } from '../terminal/context.js';

/** The folder that stores the token of a login. */
export function resolveStore({ store, product }: TokenChoice, { environment, home }: Context): string {
  if (store !== undefined) return resolve(store);
  const { XDG_CONFIG_HOME: configured = '' } = environment;
  // The specification ignores a relative path: https://specifications.freedesktop.org/basedir-spec/latest/
  const folder = isAbsolute(configured) ? configured : join(home, '.config');
  return join(folder, 'edgewalk', product);
}
