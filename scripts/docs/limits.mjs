import { limitWords, ruleNames } from '@edgewalk/publishing';
import { table } from './table.mjs';

/** What each surface takes as media, and how far ahead. */
export const mediaTable = (surfaces) =>
  table(
    ['surface', 'refused unless', 'a warning unless'],
    surfaces.map(({ surface, media, limits }) => [
      media === undefined ? `${surface}, scheduled` : surface,
      wordsOf(limits, 'refusal'),
      wordsOf(limits, 'warning'),
    ]),
  );

const wordsOf = (limits, wanted) =>
  limits
    .filter(({ severity }) => severity === wanted)
    .map((limit) => `${ruleNames[limit.rule]} ${limitWords(limit)}`)
    .join('; ');

/** What each text may have, and how many of a list. */
export const textTable = (texts, lists) =>
  table(
    ['what', 'at most'],
    [
      ...Object.entries(texts).map(([name, limits]) => [inWords(name), textWords(limits)]),
      ...Object.entries(lists).map(([name, { least, most }]) => [
        inWords(name),
        least > 0 ? `${least} to ${most}` : most,
      ]),
    ],
  );

const inWords = (name) => name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);

const textWords = ({ allCapitals, emoji, uniqueLinks, ...counts }) =>
  [
    ...Object.entries(counts).map(
      ([name, most]) => `${most.toLocaleString('en')} ${most === 1 ? name.slice(0, -1) : name}`,
    ),
    ...(uniqueLinks === undefined ? [] : [`${uniqueLinks} different links`]),
    ...(emoji === 'bytes' ? ['an emoji counting as its bytes in UTF-8'] : []),
    ...(allCapitals === false ? ['not in capital letters alone'] : []),
  ].join(', ');
