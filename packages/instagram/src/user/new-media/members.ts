import { atMost, check, idText, oneOf, optional, record, type RecordType } from '@edgewalk/core/declare';
import * as t from 'io-ts';
import { username } from '../../values/username.js';

/** The number of code points: an emoji counts as one. */
const lengthOf = (text: string): number => Array.from(text).length;
const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

const hashtag = /[#＃][\p{L}\p{N}\p{Extended_Pictographic}_]/gu;
const mention = /(?<![\p{L}\p{N}_.])[@＠][\p{L}\p{N}_.]/gu;

/** At most 2,200 characters, 30 hashtags and 20 @-tags. */
export const caption = check(t.string, (text) => {
  const length = lengthOf(text);
  if (length > 2200) return `a caption has at most 2,200 characters, not ${length}`;
  const hashtags = count(text, hashtag);
  if (hashtags > 30) return `a caption has at most 30 hashtags, not ${hashtags}`;
  const mentions = count(text, mention);
  return mentions > 20 ? `a caption has at most 20 @-tags, not ${mentions}` : undefined;
});

/** A description of the image for people who do not see it. */
export const altText = check(t.string, (text) => {
  const length = lengthOf(text);
  return length > 1000 ? `an alternative text has at most 1,000 characters, not ${length}` : undefined;
});

/** A list of two to ten containers that were created with `is_carousel_item`. */
export const children = check(
  t.array(new t.Type<string>("a container's id as a string", idText.is, idText.validate, t.identity)),
  (list) => (list.length < 2 || list.length > 10 ? `a carousel has 2 to 10 children, not ${list.length}` : undefined),
);

export const collaborators = atMost(3, 'collaborators', username);
export const sponsors = atMost(2, 'sponsors', idText);

const isFraction = (value: unknown): value is number => typeof value === 'number' && value >= 0 && value <= 1;
const fraction = new t.Type<number>(
  'a number from 0 to 1',
  isFraction,
  (value, context) => (isFraction(value) ? t.success(value) : t.failure(value, context)),
  t.identity,
);

const isOffset = (value: unknown): value is number => Number.isInteger(value) && Number(value) >= 0;
/** The frame that becomes the cover. */
export const offset = new t.Type<number>(
  'a whole number of milliseconds, 0 or more',
  isOffset,
  (value, context) => (isOffset(value) ? t.success(value) : t.failure(value, context)),
  t.identity,
);

/** Refuses members that the record does not have. */
function exact<P extends t.Props>(codec: RecordType<P>, why: string): RecordType<P> {
  return check(codec, (value) => {
    const unknownKey = Object.entries(value).find(
      ([key, member]) => member !== undefined && !Object.hasOwn(codec.props, key),
    );
    return unknownKey === undefined ? undefined : `leave out ${unknownKey[0]}: ${why}`;
  });
}

const position = { x: fraction, y: fraction };
const noPosition = 'people and products on a video have no position, x and y are for images';

/** People on an image, each with a position. */
export const imageUserTags = t.array(
  exact(record('ImageUserTag', { username, ...position }), 'a tag has username, x and y'),
);
/** People on a video. */
export const videoUserTags = t.array(exact(record('VideoUserTag', { username }), noPosition));
/** People on a story; a position is allowed. */
export const storyUserTags = t.array(
  exact(
    record('StoryUserTag', { username, x: optional(fraction), y: optional(fraction) }),
    'a tag has username, x and y',
  ),
);

/** Products on an image, each with a position. */
export const imageProductTags = atMost(
  5,
  'product tags on an image',
  exact(record('ImageProductTag', { product_id: idText, ...position }), 'a tag has product_id, x and y'),
);
const VideoProductTag = exact(record('VideoProductTag', { product_id: idText }), noPosition);
/** Products on a reel. */
export const reelProductTags = atMost(30, 'product tags on a reel', VideoProductTag);
/** Products on a video of a carousel. */
export const videoProductTags = atMost(20, 'product tags on a carousel', VideoProductTag);

/** A trial reel, shown to non-followers first; how it graduates to everyone. */
export const TrialParams = record('TrialParams', {
  graduation_strategy: oneOf('MANUAL', 'SS_PERFORMANCE'),
});
