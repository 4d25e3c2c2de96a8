// Checks which way imports go at run time, in the ES modules as they were built.
import { existsSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { cruise } from 'dependency-cruiser';
import { modulesOf, packages } from '../workspace/packages.mjs';
import { root } from '../workspace/run.mjs';
import { folderTiers, packageTiers } from './order.mjs';
import { forbidden } from './rules.mjs';

process.chdir(root);
const problems = [...unknownPackages(), ...unknownFolders()];
for (const problem of problems) console.error(`${problem} has no place in scripts/imports/order.mjs`);

const { output, exitCode } = await cruise(
  packages.flatMap((target) => modulesOf(target).map((module) => builtFile(target, module))).filter(existsSync),
  {
    ruleSet: { forbidden },
    validate: true,
    outputType: 'err',
    doNotFollow: { path: 'node_modules' },
  },
  { exportsFields: ['exports'], conditionNames: ['module', 'import'] },
);
process.stdout.write(output);
process.exitCode = exitCode > 0 || problems.length > 0 ? 1 : 0;

function builtFile({ folder }, module) {
  return join(relative(root, folder), `dist/esm/${module}.js`);
}

function unknownPackages() {
  const names = packages.map(({ folder }) => basename(folder));
  return names.filter((name) => !packageTiers.flat().includes(name));
}

/** The folders of a package whose order is declared. */
function unknownFolders() {
  return packages.flatMap((target) => {
    const name = basename(target.folder);
    const known = folderTiers[name] ?? [];
    if (known.length === 0) return [];
    const folders = modulesOf(target).flatMap((module) => (module.includes('/') ? [module.split('/')[0]] : []));
    return [...new Set(folders)].filter((folder) => !known.includes(folder)).map((folder) => `${name}/${folder}`);
  });
}
