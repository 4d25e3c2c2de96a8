import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { install } from '@edgewalk/testing/install';

/** The runtimes: their package, the scope of the packages that hold the programs, and where a program lies in those. */
const runtimes = {
  bun: { wanted: 'bun@1.4.5', scope: '@oven', program: 'bin/bun' },
  deno: { wanted: 'deno@2.9.6', scope: '@deno', program: 'deno' },
  workerd: { wanted: 'workerd@1.20261117.1', scope: '@cloudflare', program: 'bin/workerd' },
} as const;

export type Runtime = keyof typeof runtimes;

/** They take a third of a gigabyte: only who asks for them gets them. */
export const areWanted = process.env['EDGEWALK_RUNTIMES'] === '1';

/** The program of a runtime, installed from the npm registry without running its install scripts. */
export function programOf(name: Runtime): { readonly program: string } | { readonly reason: string } {
  if (!areWanted) return { reason: 'npm run check:runtimes installs it' };
  const { wanted, scope, program } = runtimes[name];
  const installed = install(`edgewalk-${name}`, [wanted]);
  if ('reason' in installed) return installed;
  const [platform] = readdirSync(join(installed.modules, scope));
  if (platform === undefined) return { reason: `there is no ${name} for this machine` };
  const suffix = process.platform === 'win32' ? '.exe' : '';
  return { program: join(installed.modules, scope, platform, program + suffix) };
}
