import { InvalidArgumentError } from '@edgewalk/core';
import { isObject } from '@edgewalk/core/declare';
import {
  checkText,
  hashtagsIn,
  isAllCapitals,
  lengthOf,
  lengthWithEmojiBytes,
  linksIn,
  mentionsIn,
  uniqueLinksIn,
} from './count.js';

/** The most that a text may have of each. */
export interface TextLimits {
  readonly characters?: number;
  /** `bytes`: an emoji counts as the characters that it has bytes in UTF-8. */
  readonly emoji?: 'bytes';
  readonly hashtags?: number;
  readonly mentions?: number;
  readonly links?: number;
  /** Links, each counted once. */
  readonly uniqueLinks?: number;
  /** `false`: it may not be of capital letters alone. */
  readonly allCapitals?: false;
}

/** The first limit that a text exceeds. */
export type TextExcess =
  | {
      readonly rule: Exclude<keyof TextLimits, 'allCapitals' | 'emoji'>;
      readonly limit: number;
      readonly found: number;
    }
  | { readonly rule: 'allCapitals' };

const counts = {
  characters: lengthOf,
  hashtags: (text: string) => hashtagsIn(text).length,
  mentions: (text: string) => mentionsIn(text).length,
  links: (text: string) => linksIn(text).length,
  uniqueLinks: (text: string) => uniqueLinksIn(text).length,
} as const;
const rules = ['characters', 'hashtags', 'mentions', 'links', 'uniqueLinks'] as const;

function checkLimits(limits: unknown): void {
  if (!isObject(limits)) throw new InvalidArgumentError('textExcess', 'limits: give some, such as textLimits.caption');
}

/** Which limit a text exceeds; undefined where it fits. */
export function textExcess(text: string, limits: TextLimits): TextExcess | undefined {
  checkText(text, 'textExcess');
  checkLimits(limits);
  for (const rule of rules) {
    const limit = limits[rule];
    const count = rule === 'characters' && limits.emoji === 'bytes' ? lengthWithEmojiBytes : counts[rule];
    const found = limit === undefined ? 0 : count(text);
    if (limit !== undefined && found > limit) return { rule, limit, found };
  }
  return limits.allCapitals === false && isAllCapitals(text) ? { rule: 'allCapitals' } : undefined;
}

const words = {
  characters: 'characters',
  hashtags: 'hashtags',
  mentions: '@-tags',
  links: 'links',
  uniqueLinks: 'different links',
} as const;

/** What is wrong with a text, in words; undefined where it fits. `what` names it: `a caption`. */
export function textProblem(text: string, limits: TextLimits, what: string): string | undefined {
  const excess = textExcess(text, limits);
  if (excess === undefined) return undefined;
  if (excess.rule === 'allCapitals') return `${what} may not be of capital letters alone`;
  const { rule, limit, found } = excess;
  const unit = limit === 1 ? words[rule].slice(0, -1) : words[rule];
  return `${what} has at most ${limit.toLocaleString('en')} ${unit}, not ${found}`;
}
