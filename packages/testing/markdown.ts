import { existsSync, readdirSync, readFileSync } from 'node:fs';

const root = new URL('../../', import.meta.url);

/** A file, by its path from the root of the repository. */
export const read = (path: string): string => readFileSync(new URL(path, root), 'utf8');

/** The paths of every README and guide. */
export function allPages(): string[] {
  const folders = readdirSync(new URL('packages', root), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => `packages/${name}`);
  return ['README.md', ...folders.flatMap((folder) => [`${folder}/README.md`, ...docsIn(folder)])];
}

function docsIn(folder: string): string[] {
  const docs = new URL(`${folder}/docs/`, root);
  return existsSync(docs) ? readdirSync(docs).map((name) => `${folder}/docs/${name}`) : [];
}

/** The TypeScript that a page shows, in order. A block marked `no-run` is only compiled. */
export const blocksOf = (page: string): string[] =>
  [...page.matchAll(/^```ts(?: no-run)?\n(.*?)^```/gms)].map(([, code = '']) => code);

/** The same without those that are only compiled. */
export const runnableBlocksOf = (page: string): string[] =>
  [...page.matchAll(/^```ts\n(.*?)^```/gms)].map(([, code = '']) => code);

/** The commands that a page shows. */
export const commandsOf = (page: string): string[] =>
  [...page.matchAll(/^ *```sh\n(.*?)^ *```/gms)]
    .flatMap(([, code = '']) => code.split('\n'))
    .map((line) => line.replace(/ #.*/, '').trim())
    .filter((line) => line !== '');

/** What stands under a heading of the second level. */
export function sectionOf(page: string, heading: string): string {
  const section = page.split(/^(?=## )/m).find((text) => text.startsWith(`## ${heading}\n`));
  if (section === undefined) throw new Error(`there is no section "${heading}"`);
  return section;
}

/** The calls in the last columns of tables. */
export const callsOf = (page: string): string[] =>
  page
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .flatMap((line) => [...(line.split('|').at(-2) ?? '').matchAll(/`([^`]*\(.*?)`/g)])
    .map(([, code = '']) => code);
