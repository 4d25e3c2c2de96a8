import { InvalidArgumentError } from '@edgewalk/core';
import { isObject } from '@edgewalk/core/declare';
import { checkText, hashtagsIn, isAllCapitals, lengthOf, lengthOnThreads, linksIn, mentionsIn } from './count.js';

/** The most that a text may have of each. */
export interface TextLimits {
  readonly characters?: number;
  /** As Threads counts them: an emoji is as many as it has bytes in UTF-8. */
  readonly charactersOnThreads?: number;
  readonly hashtags?: number;
  readonly mentions?: number;
  readonly links?: number;
  /** `false`: it may not be of capital letters alone. */
  readonly allCapitals?: false;
}

/** The first limit that a text exceeds. */
export type TextExcess =
  | { readonly rule: Exclude<keyof TextLimits, 'allCapitals'>; readonly limit: number; readonly found: number }
  | { readonly rule: 'allCapitals' };

const counts = {
  characters: lengthOf,
  charactersOnThreads: lengthOnThreads,
  hashtags: (text: string) => hashtagsIn(text).length,
  mentions: (text: string) => mentionsIn(text).length,
  links: (text: string) => linksIn(text).length,
} as const;
const rules = ['characters', 'charactersOnThreads', 'hashtags', 'mentions', 'links'] as const;

function checkLimits(limits: unknown): void {
  if (!isObject(limits)) throw new InvalidArgumentError('textExcess', 'limits: give some, such as textLimits.caption');
}

/** Which limit a text exceeds; undefined where it fits. */
export function textExcess(text: string, limits: TextLimits): TextExcess | undefined {
  checkText(text, 'textExcess');
  checkLimits(limits);
  for (const rule of rules) {
    const limit = limits[rule];
    const found = limit === undefined ? 0 : counts[rule](text);
    if (limit !== undefined && found > limit) return { rule, limit, found };
  }
  return limits.allCapitals === false && isAllCapitals(text) ? { rule: 'allCapitals' } : undefined;
}

const words = {
  characters: 'characters',
  charactersOnThreads: 'characters',
  hashtags: 'hashtags',
  mentions: '@-tags',
  links: 'links',
} as const;

/** What is wrong with a text, in words; undefined where it fits. `what` names it: `a caption`. */
export function textProblem(text: string, limits: TextLimits, what: string): string | undefined {
  const excess = textExcess(text, limits);
  if (excess === undefined) return undefined;
  if (excess.rule === 'allCapitals') return `${what} may not be of capital letters alone`;
  const { rule, limit, found } = excess;
  const unit = limit === 1 ? words[rule].slice(0, -1) : words[rule];
  const counting = rule === 'charactersOnThreads' ? ', where an emoji counts as its bytes in UTF-8' : '';
  return `${what} has at most ${limit.toLocaleString('en')} ${unit}, not ${found}${counting}`;
}
