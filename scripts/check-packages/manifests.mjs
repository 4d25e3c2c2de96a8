// Checks each package.json for what the registry and its users need.
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { packages } from '../workspace/packages.mjs';
import { root } from '../workspace/run.mjs';
import { thirdParty } from '../licences/third-party.mjs';

const workspace = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
/** BullMQ runs without it: it is an optional part of its encoder, and its script only looks for a binary. */
const needless = new Set(['msgpackr-extract']);
const [{ manifest: first }] = packages;
const problems = packages.flatMap((target) => check(target).map((text) => `${target.manifest.name}: ${text}`));
for (const problem of problems) console.error(problem);
if (problems.length > 0) process.exit(1);
console.log(`${packages.length} package.json files say what they must, and nothing has an install script`);

function check(target) {
  const { manifest } = target;
  const scripts = [manifest, ...thirdParty(target)].filter(hasInstallScript);
  return [
    ...missing({
      'a description': manifest.description,
      keywords: manifest.keywords?.length > 0,
      [`engines.node ${workspace.engines.node}`]: manifest.engines?.node === workspace.engines.node,
      [`license ${workspace.license}`]: manifest.license === workspace.license,
      'sideEffects: false': manifest.sideEffects === false,
      'files with dist and THIRD-PARTY.md, without the sources': published(manifest),
      'publishConfig.access public': manifest.publishConfig?.access === 'public',
      'publishConfig.provenance true': manifest.publishConfig?.provenance === true,
      'publishConfig.exports as exports, without @edgewalk/source': isPublishedAsBuilt(manifest),
      [`version ${first.version}, as the others have`]: manifest.version === first.version,
    }),
    ...scripts.map(({ name }) => `${name} has an install script`),
    ...places(target),
  ];
}

function missing(wanted) {
  return Object.keys(wanted).flatMap((name) => (wanted[name] ? [] : [`needs ${name}`]));
}

function published({ files = [] }) {
  return ['dist', 'THIRD-PARTY.md'].every((name) => files.includes(name)) && !files.includes('src');
}

/** What is published is what is used here, but for the sources. */
function isPublishedAsBuilt({ exports, publishConfig }) {
  return JSON.stringify(exports, withoutSource) === JSON.stringify(publishConfig?.exports ?? exports);
}

function withoutSource(key, value) {
  return key === '@edgewalk/source' ? undefined : value;
}

function hasInstallScript(manifest) {
  const { scripts = {} } = manifest;
  return !needless.has(manifest.name) && ['preinstall', 'install', 'postinstall'].some((name) => name in scripts);
}

/** The repository is named once, in the root manifest, or nowhere. */
function places({ folder, manifest }) {
  const { repository, homepage, bugs } = workspace;
  const expected = {
    repository: repository && { ...repository, directory: `packages/${basename(folder)}` },
    homepage,
    bugs,
  };
  return Object.entries(expected).flatMap(([name, value]) =>
    JSON.stringify(manifest[name]) === JSON.stringify(value) ? [] : [`${name} must be as in the root`],
  );
}
