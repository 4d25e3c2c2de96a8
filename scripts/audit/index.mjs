// `npm audit` of what users get: the runtime dependencies of all packages, as npm would choose them today. Where no
// registry answers that is said, and is a failure with `--required` only.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packages } from '../workspace/packages.mjs';

const folder = mkdtempSync(join(tmpdir(), 'edgewalk-audit-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
const needed = packages.flatMap(({ manifest }) =>
  Object.entries({ ...manifest.dependencies, ...manifest.peerDependencies }),
);
const dependencies = Object.fromEntries(needed.filter(([, version]) => !version.startsWith('workspace:')));
writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true, dependencies }));

const resolved = npm('install', '--package-lock-only', '--ignore-scripts', '--no-audit');
const report = 'error' in resolved ? resolved : npm('audit');
if ('error' in report) unanswered(report);
else if (report.metadata.vulnerabilities.total > 0) fail(report);
else console.log(`audit: nothing is known against ${report.metadata.dependencies.prod} dependencies`);

/** The report of npm, whose exit status also says whether it found anything. */
function npm(command, ...flags) {
  // A silent npm, which `npm run --silent` makes of all below it, would not answer at all.
  const patience = ['--fetch-retries=0', '--fetch-timeout=30000', '--loglevel=error'];
  const { stdout } = spawnSync('npm', [command, '--json', ...flags, ...patience], {
    cwd: folder,
    encoding: 'utf8',
    timeout: 120_000,
    shell: process.platform === 'win32',
  });
  try {
    return JSON.parse(stdout);
  } catch {
    return { error: 'no answer' };
  }
}

function unanswered({ statusCode }) {
  const reason = statusCode === undefined ? 'no registry can be reached' : `the registry says ${statusCode}`;
  console.log(`audit: left out, since ${reason}`);
  if (process.argv.includes('--required')) process.exitCode = 1;
}

function fail({ vulnerabilities }) {
  for (const { name, severity, range } of Object.values(vulnerabilities))
    console.error(`audit: ${name} ${range}: ${severity}`);
  process.exitCode = 1;
}
