import { readdirSync } from 'node:fs';

const folder = new URL('reasons/', import.meta.url);
const files = readdirSync(folder).map((file) => import(new URL(file, folder).href));
const all = (await Promise.all(files)).flatMap((module) => Object.entries(module.reasons));

/** `*` stands for any text: `Page POST feed ?composer_*`, `Business GET owned_*`. */
const rules = all.map(([pattern, reason]) => ({ pattern, reason, matches: matcher(pattern) }));

function matcher(pattern) {
  const parts = pattern.split('*').map((part) => part.replaceAll(/[.?#$^()[\]{}+|\\]/g, String.raw`\$&`));
  const text = new RegExp(`^${parts.join('.*')}$`);
  return (key) => text.test(key);
}

/** Why something that Meta's descriptions list is not declared; undefined where nobody wrote down why. */
export const reasonFor = (key) => rules.find(({ matches }) => matches(key))?.reason;

/** The reasons without a gap. */
export const unused = (gaps) =>
  rules.filter(({ matches }) => !gaps.some((gap) => matches(gap))).map(({ pattern }) => pattern);
