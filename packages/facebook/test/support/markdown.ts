import { readFileSync } from 'node:fs';

/** A file of this package. */
export const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

/** The TypeScript that a page shows. */
export const blocksOf = (page: string): string[] =>
  [...page.matchAll(/^```ts\n(.*?)^```/gms)].map(([, code = '']) => code);

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
