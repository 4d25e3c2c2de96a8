// The rules for dependency-cruiser.
import { folderTiers, packageTiers } from './order.mjs';

const anyOf = (names) => `(${names.join('|')})`;
const packagePath = (names) => `^packages/${anyOf(names)}/`;
const esm = (name) => `^packages/${name}/dist/esm/`;

const rules = [
  ...packageTiers.map(([...tier], at) => ({
    name: `packages: ${tier.join(', ')}`,
    comment: 'a package may import only the packages before it in scripts/imports/order.mjs',
    from: { path: packagePath(tier) },
    to: { path: packagePath(packageTiers.slice(at).flat()), pathNot: '^packages/$1/' },
  })),
  ...Object.keys(folderTiers).flatMap((name) => [
    { name: `${name}: circle of files`, from: { path: esm(name) }, to: { circular: true } },
    {
      name: `${name}: circle of folders`,
      scope: 'folder',
      from: { path: esm(name) },
      to: { circular: true },
    },
    ...foldersOf(name),
  ]),
];

function foldersOf(name) {
  const folders = folderTiers[name];
  const later = (at) => folders.slice(at + 1);
  return folders.slice(0, -1).map((folder, at) => ({
    name: `${name}: imports of ${folder}`,
    comment: 'a folder may import only the folders before it in scripts/imports/order.mjs',
    from: { path: `${esm(name)}${folder}/` },
    to: { path: `${esm(name)}${anyOf(later(at))}/` },
  }));
}

export const forbidden = rules.map((rule) => ({ severity: 'error', ...rule }));
