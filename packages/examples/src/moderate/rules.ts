/** A comment of any channel. */
export interface CommentText {
  readonly id: string;
  readonly author: string;
  readonly text: string;
}

/** The decision about a comment, and the reason. */
export type Decision =
  | { readonly action: 'hide'; readonly why: string }
  | {
      readonly action: 'reply';
      readonly why: string;
      readonly message: string;
      /** A message to the author, besides the reply that all can read. */
      readonly privately?: string;
    }
  | { readonly action: 'leave' };

/** Phrases of spam. */
const spamPhrases = ['link in bio', 'earn money', 'check your dm', 'promote it on', 'crypto'];

const link = /https?:\/\/|\bwww\.|\b[\w-]+\.(com|net|io|shop|xyz)\b/i;

/** Frequent questions; the first match is answered, under comments and in messages. */
const questions: readonly (readonly [RegExp, string])[] = [
  [/do you ship/i, 'We do not ship yet. Come and see us!'],
  [/what time|when do you open|opening hours/i, 'From seven until it is gone.'],
  [/gluten.?free/i, 'There is one with buckwheat on Fridays.'],
];

/** Complaints are taken up in private. */
const complaint = /\b(stale|burnt|refund|disappointed)\b/i;

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
  if (complaint.test(text))
    return {
      action: 'reply',
      why: 'a complaint',
      message: `We are sorry, ${author}, and have sent you a message.`,
      privately: 'We are sorry. When did you buy it? The next loaf is on us.',
    };
  const answer = replyTo(text);
  return answer === undefined
    ? { action: 'leave' }
    : { action: 'reply', why: 'a question', message: `${author}: ${answer}` };
}

/** The answer to a question; undefined if it is none of the frequent ones. */
export const replyTo = (text: string): string | undefined => questions.find(([pattern]) => pattern.test(text))?.[1];
