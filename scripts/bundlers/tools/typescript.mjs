import { readFileSync } from 'node:fs';
import { join } from 'node:path';

// What applications export without writing types down. Under pnpm a type can only be named through what an application
// itself depends on: TS2742, or TS2883, says where that does not hold.
const textOf = (name) => readFileSync(join(import.meta.dirname, `../programs/${name}.ts`), 'utf8');

const versions = {
  'TypeScript 5.4': '5.4.5',
  'TypeScript 5.9': '5.9.3',
  'TypeScript 6': '6.0.3',
  'TypeScript 7': '7.0.2',
};
const folderOf = (version) => `typescript-${version.replace(/\D/g, '')}`;

const common = ['--declaration', '--strict', '--target', 'es2022', '--skipLibCheck', 'false', '--types', 'node'];
const resolutions = {
  nodenext: ['--module', 'nodenext'],
  bundler: ['--module', 'esnext', '--moduleResolution', 'bundler'],
};

function declares(version, resolution, program) {
  const tsc = `node_modules/${folderOf(version)}/bin/tsc`;
  return {
    name: `${version}, ${resolution}, pnpm, ${program}`,
    files: { [`${program}.mts`]: textOf(program) },
    steps: [['node', tsc, `${program}.mts`, ...common, '--outDir', 'out', ...resolutions[resolution]]],
    says: '',
  };
}

export const tool = {
  folder: 'types',
  pnpm: true,
  ours: ['@edgewalk/auth', '@edgewalk/facebook', '@edgewalk/instagram'],
  packages: [
    '@types/node@20',
    ...Object.entries(versions).map(([name, version]) => `${folderOf(name)}@npm:typescript@${version}`),
  ],
  cases: [
    ...Object.keys(versions).map((version) => declares(version, 'nodenext', 'declarations')),
    ...Object.keys(versions).map((version) => declares(version, 'nodenext', 'login-declarations')),
    declares('TypeScript 5.4', 'bundler', 'declarations'),
    declares('TypeScript 7', 'bundler', 'declarations'),
  ],
};
