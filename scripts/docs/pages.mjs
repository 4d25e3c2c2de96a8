import { BasicDisplay } from '@edgewalk/basic-display';
import { codes } from '@edgewalk/core';
import { describe } from '@edgewalk/core/declare';
import { Facebook } from '@edgewalk/facebook';
import { Instagram } from '@edgewalk/instagram';
import { readFileSync } from 'node:fs';
import { tools } from '../bundlers/tools.mjs';
import { classesTable, codesTable } from './errors.mjs';
import { supportPage } from './support.mjs';
import { filled, table } from './table.mjs';

const read = (path) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const nowhere = 'http://127.0.0.1:1';

/** Every page that is generated, or has parts that are: its path from the root, and what it should hold. */
export function generatedPages() {
  return [
    { path: 'packages/core/docs/errors.md', text: errorsPage() },
    { path: 'packages/core/docs/runtimes.md', text: runtimesPage() },
    support('instagram', 'What the Instagram tree offers', new Instagram({ accessToken: 'EAA', userId: '0' })),
    support('facebook', 'What the Facebook tree offers', new Facebook({ accessToken: 'EAA' })),
    support(
      'basic-display',
      'What the Basic Display tree offers',
      new BasicDisplay({ accessToken: 'IG', baseUrl: nowhere }),
    ),
  ];
}

function errorsPage() {
  const sources = ['kinds', 'unanswered', 'program'].map((name) => read(`packages/core/src/errors/${name}.ts`));
  const page = filled(read('packages/core/docs/errors.md'), 'classes', classesTable(sources));
  return filled(page, 'codes', codesTable(codes));
}

const runtimesPage = () => filled(read('packages/core/docs/runtimes.md'), 'bundlers', bundlersTable());

/** What `npm run check:bundlers` runs; what only compiles has nothing to send. */
function bundlersTable() {
  const cases = tools.flatMap((tool) => tool.cases).filter(({ over, note }) => over ?? note);
  return table(
    ['with', 'default transport', ''],
    cases.map(({ name, over, note }) => [name, over === undefined ? '' : `\`${over}\``, note ?? '']),
  );
}

const support = (name, title, api) => ({
  path: `packages/${name}/docs/support.md`,
  text: supportPage(title, describe(api)),
});
