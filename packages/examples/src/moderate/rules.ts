/** A comment, wherever it was written. */
export interface Remark {
  readonly id: string;
  readonly author: string;
  readonly text: string;
}

/** What is to be done about a comment, and why. */
export type Decision =
  | { readonly action: 'hide'; readonly why: string }
  | { readonly action: 'reply'; readonly why: string; readonly message: string }
  | { readonly action: 'leave' };

/** Whoever says one of these does not come for the bread. */
const unwanted = ['link in bio', 'earn money', 'check your dm', 'promote it on', 'crypto'];

const link = /https?:\/\/|\bwww\.|\b[\w-]+\.(com|net|io|shop|xyz)\b/i;

/** What people ask again and again; the first that fits is answered. */
const questions: readonly (readonly [RegExp, (author: string) => string])[] = [
  [/do you ship/i, (author) => `We do not ship yet, ${author}. Come and see us!`],
  [/what time|when do you open|opening hours/i, (author) => `From seven until it is gone, ${author}.`],
  [/gluten.?free/i, (author) => `There is one with buckwheat on Fridays, ${author}.`],
];

/** As often a person may say the same; beyond that it is a repetition. Short words of praise are not counted. */
const oftenEnough = 2;
const shortestRepeated = 16;

/**
 * Decides on a comment; `before` is how often its author has said the same before.
 *
 * @example decide({ id, author: '@two.spoons', text: 'Do you ship these?' }, 0) // { action: 'reply', … }
 */
export function decide({ author, text }: Remark, before: number): Decision {
  const word = unwanted.find((unwantedWord) => text.toLowerCase().includes(unwantedWord));
  if (word !== undefined) return { action: 'hide', why: `"${word}"` };
  if (link.test(text)) return { action: 'hide', why: 'a link' };
  if (text.length >= shortestRepeated && before >= oftenEnough)
    return { action: 'hide', why: `said ${before} times before` };
  const question = questions.find(([pattern]) => pattern.test(text));
  if (!question) return { action: 'leave' };
  return { action: 'reply', why: 'a question', message: question[1](author) };
}
