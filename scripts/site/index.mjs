// Builds the site into packages/website/site: `npm run site`, or `npm run site -- --serve` to write and look at once.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root, runNode, runNpm } from '../workspace/run.mjs';
import { writePages } from './pages.mjs';

const tools = join(import.meta.dirname, 'tools');
const website = join(root, 'packages/website');
const vitepress = join(tools, 'node_modules/vitepress/bin/vitepress.js');

// Not a dependency of the workspace: who tests or uses the packages does not need it.
if (!existsSync(vitepress)) {
  const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  runNpm('npm', ['ci', ...quiet], { cwd: tools, timeout: 600_000 });
}
writePages(join(website, 'pages'));
runNode(vitepress, [process.argv.includes('--serve') ? 'dev' : 'build', website]);
