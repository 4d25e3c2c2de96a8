// Texts, counted as Meta counts them.
export {
  hashtagsIn,
  isAllCapitals,
  lengthOf,
  lengthWithEmojiBytes,
  linksIn,
  mentionsIn,
  uniqueLinksIn,
} from './texts/count.js';
export { type TextExcess, textExcess, type TextLimits, textProblem } from './texts/limits.js';
