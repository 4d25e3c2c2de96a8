// Every page of the site: the guides of all packages, a page for each node of a tree and each error code.
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, posix } from 'node:path';
import { root } from '../workspace/run.mjs';
import { workspace } from '../workspace/packages.mjs';
import { errorPages } from './errors.mjs';
import { referencePages } from './reference.mjs';
import { navigation } from './navigation.mjs';

/** Writes all pages, and what the sidebars list, into a folder that holds nothing else. */
export function writePages(folder) {
  const guides = markdownFiles().map((file) => ({ path: pathOf(file), text: guideOf(file) }));
  const generated = [...referencePages(), ...errorPages()];
  rmSync(folder, { recursive: true, force: true });
  for (const { path, text } of [...guides, ...generated]) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  cpSync(join(root, 'packages/website/index.md'), join(folder, 'index.md'));
  for (const name of readdirSync(join(root, 'packages/website')).filter((file) => /\.(svg|png)$/.test(file)))
    cpSync(join(root, 'packages/website', name), join(folder, 'public/images', name));
  writeFileSync(join(folder, 'navigation.json'), JSON.stringify(navigation([...guides, ...generated])));
}

/** Paths from the root of the repository. The support tables are the reference, in another form. */
function markdownFiles() {
  return workspace.flatMap(({ folder }) => {
    const name = `packages/${basename(folder)}`;
    const docs = filesIn(join(folder, 'docs')).filter((file) => file !== 'support.md');
    return [`${name}/README.md`, ...docs.map((file) => `${name}/docs/${file}`)];
  });
}

function filesIn(folder) {
  try {
    return readdirSync(folder).filter((file) => file.endsWith('.md'));
  } catch {
    return [];
  }
}

/** Where a Markdown file of the repository is on the site: `packages/core/docs/errors.md` is `core/errors.md`. */
function pathOf(file) {
  const [, name, ...rest] = file.split('/');
  if (rest.at(-1) === 'support.md') return `reference/${name}/index.md`;
  const page = rest.at(-1) === 'README.md' ? 'index.md' : rest.at(-1);
  return name === 'website' ? (page === 'index.md' ? 'about.md' : `guides/${page}`) : `${name}/${page}`;
}

/** The text of a guide with links that lead to pages of the site, or else say where the file is. */
function guideOf(file) {
  const text = readFileSync(join(root, file), 'utf8');
  const from = pathOf(file);
  return text.replaceAll(
    /(!?)\[([^\]]*)\]\((?!https?:|#)([^)#]+)(#[^)]*)?\)/g,
    (_, sign, words, target, anchor = '') => {
      const leadsTo = posix.join(posix.dirname(file), target);
      if (sign === '!') return `![${words}](/images/${basename(leadsTo)})`;
      if (!/^packages\/.*\.md$/.test(leadsTo)) return `${words} (\`${leadsTo}\`)`;
      return `[${words}](${relative(from, pathOf(leadsTo))}${anchor})`;
    },
  );
}

function relative(from, to) {
  const path = posix.relative(posix.dirname(from), to);
  return path.startsWith('.') ? path : `./${path}`;
}
