/** A comment of any channel. */
export interface CommentText {
  readonly id: string;
  readonly author: string;
  readonly text: string;
}

/** The decision about a comment, and the reason. */
export type Decision =
  | { readonly action: 'hide'; readonly why: string }
  | { readonly action: 'reply'; readonly why: string; readonly message: string }
  | { readonly action: 'leave' };

/** Phrases of spam. */
const spamPhrases = ['link in bio', 'earn money', 'check your dm', 'promote it on', 'crypto'];

const link = /https?:\/\/|\bwww\.|\b[\w-]+\.(com|net|io|shop|xyz)\b/i;

/** Frequent questions; the first match is answered. */
const questions: readonly (readonly [RegExp, (author: string) => string])[] = [
  [/do you ship/i, (author) => `We do not ship yet, ${author}. Come and see us!`],
  [/what time|when do you open|opening hours/i, (author) => `From seven until it is gone, ${author}.`],
  [/gluten.?free/i, (author) => `There is one with buckwheat on Fridays, ${author}.`],
];

/** How often a person may post the same text before it counts as spam. Short texts are not counted. */
const maxRepetitions = 2;
const minRepeatedLength = 16;

/**
 * Decides on a comment; `before` is how often its author has posted the same text before.
 *
 * @example decide({ id, author: '@two.spoons', text: 'Do you ship these?' }, 0) // { action: 'reply', … }
 */
export function decide({ author, text }: CommentText, before: number): Decision {
  const found = spamPhrases.find((phrase) => text.toLowerCase().includes(phrase));
  if (found !== undefined) return { action: 'hide', why: `"${found}"` };
  if (link.test(text)) return { action: 'hide', why: 'a link' };
  if (text.length >= minRepeatedLength && before >= maxRepetitions)
    return { action: 'hide', why: `posted ${before} times before` };
  const question = questions.find(([pattern]) => pattern.test(text));
  if (!question) return { action: 'leave' };
  return { action: 'reply', why: 'a question', message: question[1](author) };
}
