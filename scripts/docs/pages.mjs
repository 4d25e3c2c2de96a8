import { BasicDisplay } from '@edgewalk/basic-display';
import { docs as basicDisplayDocs } from '@edgewalk/basic-display/docs';
import { codes } from '@edgewalk/core';
import { describe } from '@edgewalk/core/declare';
import { Facebook, mediaLimits as ofPages, scheduleLimits } from '@edgewalk/facebook';
import { docs as facebookDocs } from '@edgewalk/facebook/docs';
import { Instagram, listLimits, mediaLimits as ofInstagram, textLimits } from '@edgewalk/instagram';
import { docs as instagramDocs } from '@edgewalk/instagram/docs';
import {
  listLimits as threadsLists,
  mediaLimits as ofThreads,
  textLimits as threadsTexts,
  Threads,
} from '@edgewalk/threads';
import { docs as threadsDocs } from '@edgewalk/threads/docs';
import { objects } from '@edgewalk/webhooks';
import { statuses } from 'edgewalk';
import { readFileSync } from 'node:fs';
import { tools } from '../bundlers/tools.mjs';
import { benchmarkChart } from './benchmark-chart.mjs';
import { classesTable, codesTable } from './errors.mjs';
import { mediaTable, textTable } from './limits.mjs';
import { statusTable } from './statuses.mjs';
import { supportPage } from './support.mjs';
import { filled, table } from './table.mjs';
import { fieldsPage } from './webhooks.mjs';

const read = (path) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const instagramGuide = 'packages/instagram/docs/publishing.md';
const facebookGuide = 'packages/facebook/docs/publishing.md';
const threadsGuide = 'packages/website/docs/threads.md';
const nowhere = 'http://127.0.0.1:1';

/** Every page that is generated, or has parts that are: its path from the root, and what it should hold. */
export function generatedPages() {
  return [
    { path: 'packages/core/docs/errors.md', text: errorsPage() },
    { path: 'packages/core/docs/runtimes.md', text: runtimesPage() },
    { path: 'packages/cli/README.md', text: commandPage() },
    { path: instagramGuide, text: instagramPage() },
    { path: facebookGuide, text: facebookPage() },
    { path: threadsGuide, text: threadsPage() },
    { path: 'packages/webhooks/docs/fields.md', text: fieldsPage(objects) },
    ...supportPages(),
  ];
}

/** Charts. They differ by half a pixel where a test runner has a global `it`, which Plot looks for. */
export const drawnPages = () => [
  { path: 'packages/website/benchmarks.svg', text: benchmarkChart(read('packages/website/docs/benchmarks.md')) },
];

/** What each tree offers. */
const supportPages = () => [
  support(
    'instagram',
    'What the Instagram tree offers',
    new Instagram({ accessToken: 'EAA', userId: '0' }),
    instagramDocs,
  ),
  support('facebook', 'What the Facebook tree offers', new Facebook({ accessToken: 'EAA' }), facebookDocs),
  support('threads', 'What the Threads tree offers', new Threads({ accessToken: 'TH' }), threadsDocs),
  support(
    'basic-display',
    'What the Basic Display tree offers',
    new BasicDisplay({ accessToken: 'IG', baseUrl: nowhere }),
    basicDisplayDocs,
  ),
];

function errorsPage() {
  const sources = ['kinds', 'unanswered', 'program'].map((name) => read(`packages/core/src/errors/${name}.ts`));
  const page = filled(read('packages/core/docs/errors.md'), 'classes', classesTable(sources));
  const tables = ['codes', 'publishing-codes'].map((name) => read(`packages/core/src/errors/${name}.ts`));
  return filled(page, 'codes', codesTable(codes, tables));
}

const commandPage = () => filled(read('packages/cli/README.md'), 'exit statuses', statusTable(statuses));

const runtimesPage = () => filled(read('packages/core/docs/runtimes.md'), 'bundlers', bundlersTable());

function instagramPage() {
  const page = filled(read(instagramGuide), 'media limits', mediaTable(Object.values(ofInstagram)));
  return filled(page, 'text limits', textTable(textLimits, listLimits));
}

function threadsPage() {
  const page = filled(read(threadsGuide), 'media limits', mediaTable(Object.values(ofThreads)));
  return filled(page, 'text limits', textTable(threadsTexts, threadsLists));
}

const facebookPage = () =>
  filled(read(facebookGuide), 'media limits', mediaTable([ofPages, scheduleLimits].flatMap(Object.values)));

/** What `npm run check:bundlers` runs; what only compiles has nothing to send. */
function bundlersTable() {
  const cases = tools.flatMap((tool) => tool.cases).filter(({ over, note }) => over ?? note);
  return table(
    ['with', 'default transport', ''],
    cases.map(({ name, over, note }) => [name, over === undefined ? '' : `\`${over}\``, note ?? '']),
  );
}

const support = (name, title, api, docs) => ({
  path: `packages/${name}/docs/support.md`,
  text: supportPage(title, describe(api), docs),
});
