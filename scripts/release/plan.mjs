import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packages } from '../workspace/packages.mjs';
import { root } from '../workspace/run.mjs';

/** The public packages, each after those that it needs. */
export function publishingOrder() {
  const byName = new Map(packages.map((target) => [target.manifest.name, target]));
  const order = new Set();
  const visit = (target) => {
    const needed = Object.keys(target.manifest.dependencies ?? {}).flatMap((name) => byName.get(name) ?? []);
    for (const other of needed) visit(other);
    order.add(target);
  };
  for (const target of packages) visit(target);
  return [...order].filter(({ manifest }) => manifest.private !== true);
}

/** The obstacles to a release of this clone, each as a sentence. */
export function obstacles() {
  const { repository } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const { ACTIONS_ID_TOKEN_REQUEST_URL, SIGSTORE_ID_TOKEN, CI } = process.env;
  const hasIdToken = (ACTIONS_ID_TOKEN_REQUEST_URL ?? SIGSTORE_ID_TOKEN) !== undefined;
  const changes = pendingChanges();
  const found = [
    [uncommitted() !== '', 'the tree is not clean: commit first'],
    [changes.length > 0, `changes wait for a version: npm run changeset version (${changes.join(', ')})`],
    [repository === undefined, 'provenance names the repository: write it into the package.json files'],
    [!CI || !hasIdToken, 'provenance needs a CI server with an id token: the release workflow has one'],
  ];
  return found.filter(([applies]) => applies).map(([, sentence]) => sentence);
}

function uncommitted() {
  const { status, stdout } = spawnSync('git', ['status', '--porcelain'], { cwd: root, encoding: 'utf8' });
  return status === 0 ? stdout : 'this is no clone';
}

function pendingChanges() {
  const files = readdirSync(join(root, '.changeset')).filter((file) => file.endsWith('.md'));
  return files.filter((file) => file !== 'README.md');
}
