import { hashtagsIn as allHashtagsIn, mentionsIn as allMentionsIn } from '@edgewalk/instagram';

/** The hashtags in a text, without the `#`: each once, in small letters. */
export const hashtagsIn = (text: unknown): string[] =>
  typeof text === 'string' ? [...new Set(allHashtagsIn(text).map((tag) => tag.toLowerCase()))] : [];

/** The usernames in a text, without the `@`. */
export const mentionsIn = (text: unknown): readonly string[] => (typeof text === 'string' ? allMentionsIn(text) : []);
