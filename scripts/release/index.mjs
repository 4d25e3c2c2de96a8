// Publishes all packages with provenance: from the release workflow only. `npm run release --dry-run` does everything
// but that, on any machine and without a login, and says what a release would stop at.
import { spawnSync } from 'node:child_process';
import { obstacles, publishingOrder } from './plan.mjs';
import { runNode, runPnpm } from '../workspace/run.mjs';

// `npm run release --dry-run` arrives as a setting of npm, which the programs started below must not see.
const isDry = process.argv.includes('--dry-run') || process.env.npm_config_dry_run === 'true';
delete process.env.npm_config_dry_run;

const order = publishingOrder();
const inTheWay = obstacles();
if (inTheWay.length > 0) {
  console.log('A release would stop here:');
  for (const sentence of inTheWay) console.log(`- ${sentence}`);
  if (!isDry) process.exit(1);
}

runNode('scripts/check-packages/index.mjs', []);
runNode('scripts/audit/index.mjs', isDry ? [] : ['--required']);
const waiting = isDry ? order : order.filter((target) => !isPublished(target));
for (const target of waiting) publish(target);
const names = waiting.map(({ manifest }) => `${manifest.name}@${manifest.version}`);
console.log(`${isDry ? 'would be published' : 'published'}, with provenance: ${names.join(', ') || 'nothing'}`);

/** The tree was looked at above, and a tag is no branch. */
function publish({ folder, manifest }) {
  console.log(`== ${manifest.name}@${manifest.version}`);
  const flags = ['--provenance', '--access', 'public', '--no-git-checks'];
  const quiet = { cwd: folder, stdio: ['ignore', isDry ? 'ignore' : 'inherit', 'inherit'] };
  runPnpm(['publish', ...flags, ...(isDry ? ['--dry-run', '--loglevel=error'] : [])], quiet);
}

/** After a release that broke off, what is there already is not sent again. */
function isPublished({ folder, manifest }) {
  const args = ['view', `${manifest.name}@${manifest.version}`, 'version', '--loglevel=error'];
  const shell = process.platform === 'win32';
  return spawnSync('npm', args, { cwd: folder, encoding: 'utf8', shell }).stdout.trim() !== '';
}
