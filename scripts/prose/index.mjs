// Checks the words of all Markdown: `npm run prose`. `tools/.textlintrc.json` lists the wrong ones.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root, runNode, runNpm } from '../workspace/run.mjs';

const tools = join(import.meta.dirname, 'tools');
const textlint = join(tools, 'node_modules/textlint/bin/textlint.js');

// Not a dependency of the workspace: who tests or uses the packages does not need it.
if (!existsSync(textlint)) {
  const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  runNpm('npm', ['ci', ...quiet], { cwd: tools, timeout: 600_000 });
}
const pages = ['README.md', 'CONTRIBUTING.md', 'SECURITY.md', 'packages/*/README.md', 'packages/*/docs/*.md'];
const files = pages.map((pattern) => join(root, pattern));
// It looks for its rules and its configuration where it runs.
runNode(textlint, files, { cwd: tools });
