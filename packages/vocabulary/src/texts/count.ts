import { InvalidArgumentError } from '@edgewalk/core';
import { encodeText } from '@edgewalk/core/declare';

/** Refuses what JavaScript lets through. */
export function checkText(text: unknown, where: string): asserts text is string {
  if (typeof text !== 'string') throw new InvalidArgumentError(where, 'give a text');
}

/** The number of characters as people count them on a keyboard: an emoji of one code point is one. */
export function lengthOf(text: string): number {
  checkText(text, 'lengthOf');
  return Array.from(text).length;
}

/** A whole emoji: flags, keycaps, and what is joined to one. What is shown as a text, such as ©, is none. */
const emoji =
  /\p{RI}{2}|[#*\d]\ufe0f?\u20e3|(?:\p{Emoji_Presentation}|\p{ExtPict}\ufe0f|\p{ExtPict}(?=\p{EMod}))\p{EMod}?[\u{e0020}-\u{e007f}]*(?:\u200d\p{ExtPict}\ufe0f?\p{EMod}?)*/gu;

/** The number of characters as Threads counts them: an emoji is as many as its bytes in UTF-8. */
export function lengthWithEmojiBytes(text: string): number {
  checkText(text, 'lengthWithEmojiBytes');
  const emojis = text.match(emoji) ?? [];
  return emojis.reduce((sum, each) => sum - lengthOf(each) + encodeText(each).length, lengthOf(text));
}

const hashtag = /[#＃]([\p{L}\p{N}\p{Extended_Pictographic}_][\p{L}\p{N}\p{M}\p{Extended_Pictographic}\u200d_]*)/gu;
const mention = /(?<![\p{L}\p{N}_.])[@＠]([\p{L}\p{N}_.]*[\p{L}\p{N}_])/gu;
const link = /\bhttps?:\/\/\S+/gi;

/** Also without a scheme, where a path follows: `example.com/#menu`. */
const address = /(?<![\p{L}\p{N}.-])(?:https?:\/\/|www\.|(?:[\p{L}\p{N}-]+\.)+\p{L}{2,}\/)\S+/giu;
/** Such as `&#39;` and `&amp;#x27;`: left over from HTML. */
const entity = /&(?:amp;)*#(?:\d+|x[\da-f]+);/gi;

/**
 * Meta does not say how it counts. What would count too much refuses a text that Meta takes, so the `#` and the `@` of
 * addresses and of HTML's entities are none.
 */
const namesIn = (text: string, pattern: RegExp) =>
  Array.from(text.replaceAll(address, ' ').replaceAll(entity, ' ').matchAll(pattern), ([, name = '']) => name);

/**
 * The hashtags of a text without `#`, each as often as it is there. They need no blank between them. The fragment of an
 * address and an entity of HTML, such as `&#39;`, are none.
 */
export function hashtagsIn(text: string): readonly string[] {
  checkText(text, 'hashtagsIn');
  return namesIn(text, hashtag);
}

/** The usernames that a text mentions, without `@`, each as often as it is there. Addresses have none. */
export function mentionsIn(text: string): readonly string[] {
  checkText(text, 'mentionsIn');
  return namesIn(text, mention);
}

/** The links of a text. */
export function linksIn(text: string): readonly string[] {
  checkText(text, 'linksIn');
  return text.match(link) ?? [];
}

/** The links of a text, each once. */
export const uniqueLinksIn = (text: string): readonly string[] => [...new Set(linksIn(text))];

/** Whether a text has capital letters alone. Scripts without capitals never have. */
export function isAllCapitals(text: string): boolean {
  checkText(text, 'isAllCapitals');
  return /\p{Lu}[^\p{L}]*\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text);
}
