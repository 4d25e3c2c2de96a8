/** The number of characters as people count them on a keyboard: an emoji of one code point is one. */
export const lengthOf = (text: string): number => Array.from(text).length;

const hashtag = /[#＃]([\p{L}\p{N}\p{Extended_Pictographic}_][\p{L}\p{N}\p{M}\p{Extended_Pictographic}\u200d_]*)/gu;
const mention = /(?<![\p{L}\p{N}_.])[@＠]([\p{L}\p{N}_.]*[\p{L}\p{N}_])/gu;
const link = /\bhttps?:\/\/\S+/gi;

const namesIn = (text: string, pattern: RegExp) => Array.from(text.matchAll(pattern), ([, name = '']) => name);

/** The hashtags of a text without `#`, each as often as it is there. They need no blank between them. */
export const hashtagsIn = (text: string): readonly string[] => namesIn(text, hashtag);

/** The usernames that a text mentions, without `@`, each as often as it is there. An address of e-mail is none. */
export const mentionsIn = (text: string): readonly string[] => namesIn(text, mention);

/** The links of a text. */
export const linksIn = (text: string): readonly string[] => text.match(link) ?? [];

/** Whether a text has capital letters alone. Scripts without capitals never have. */
export const isAllCapitals = (text: string): boolean => /\p{Lu}[^\p{L}]*\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text);
