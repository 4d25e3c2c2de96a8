import type { CommentsOptions } from '../commands/comments.js';
import type { FoundComment } from './found-comment.js';

/** Whether a comment is asked for. */
export function filterOf(options: CommentsOptions): (comment: FoundComment) => boolean {
  const { word = [], contains = [], from, since, state } = options;
  const texts = [...word.map(wholeWord), ...contains.map(anywhere)];
  const user = from?.replace(/^@/, '').toLowerCase();
  return (comment) =>
    (texts.length === 0 || texts.some((fits) => fits(plain(comment.text)))) &&
    (user === undefined || comment.username.toLowerCase() === user) &&
    (since === undefined || Date.parse(comment.timestamp) >= since) &&
    (state === undefined || states[state](comment));
}

const states = {
  visible: ({ hidden }: FoundComment) => !hidden,
  hidden: ({ hidden }: FoundComment) => hidden,
  /** Those that can be: a hidden comment takes no reply. */
  unanswered: ({ answered, own, hidden, parent }: FoundComment) => !answered && !own && !hidden && parent === undefined,
} as const;

/** Ligatures, full-width letters and case do not count. */
const plain = (text: string): string => text.normalize('NFKC').toLowerCase();

/** No letter, digit or sign of a name stands beside it. */
function wholeWord(word: string): (text: string) => boolean {
  const escaped = plain(word).replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}_])${escaped}(?![\\p{L}\\p{N}_])`, 'u');
  return (text) => pattern.test(text);
}

function anywhere(part: string): (text: string) => boolean {
  const wanted = plain(part);
  return (text) => text.includes(wanted);
}
