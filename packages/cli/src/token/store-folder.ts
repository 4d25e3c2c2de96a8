import { isAbsolute, join, resolve } from 'node:path';
import { parseProfile } from '../arguments/option-values.js';
import type { TokenChoice } from '../arguments/shared-options.js';
import type { Context } from '../terminal/context.js';

/** The folder that stores the token of a login. */
export function resolveStore({ store, product, profile }: TokenChoice, { environment, home }: Context): string {
  if (store !== undefined) return resolve(store);
  const { XDG_CONFIG_HOME: configured = '', EDGEWALK_PROFILE: usual = '' } = environment;
  // The specification ignores a relative path: https://specifications.freedesktop.org/basedir-spec/latest/
  const folder = isAbsolute(configured) ? configured : join(home, '.config');
  const name = profile ?? (usual === '' ? undefined : parseProfile(usual));
  return join(folder, 'edgewalk', ...(name === undefined ? [] : ['profiles', name]), product);
}
