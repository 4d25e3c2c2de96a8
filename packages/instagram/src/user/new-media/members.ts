import { atMost, check, idText, oneOf, optional, record, type RecordType } from '@edgewalk/core/declare';
import * as t from 'io-ts';
import { listLimits, textLimits, textWithin } from '../../content-limits.js';
import { jsonList } from '../../values/json-list.js';
import { username } from '../../values/username.js';
import { fraction, wholeNumber } from './numbers.js';

/** At most 2,200 characters, 30 hashtags and 20 @-tags. */
export const caption = textWithin(textLimits.caption, 'a caption');

/** A description of the image for people who do not see it. */
export const altText = textWithin(textLimits.altText, 'an alternative text');

const { least: fewest, most } = listLimits.children;
/** A list of two to ten containers that were created with `is_carousel_item`. */
export const children = check(
  t.array(new t.Type<string>("a container's id as a string", idText.is, idText.validate, t.identity)),
  ({ length }) =>
    length < fewest || length > most ? `a carousel has ${fewest} to ${most} children, not ${length}` : undefined,
);

/** Up to three accounts that are invited to be co-authors. */
export const collaborators = jsonList(atMost(listLimits.collaborators.most, 'collaborators', username));
export const sponsors = atMost(listLimits.sponsors.most, 'sponsors', idText);

/** The frame that becomes the cover. */
export const offset = wholeNumber('a whole number of milliseconds, 0 or more');

/** Refuses members that the record does not have. */
function exact<P extends t.Props>(codec: RecordType<P>, why: string): RecordType<P> {
  return check(codec, (value) => {
    const unknownKey = Object.entries(value).find(
      ([key, member]) => member !== undefined && !Object.hasOwn(codec.props, key),
    );
    return unknownKey === undefined ? undefined : `leave out ${unknownKey[0]}: ${why}`;
  });
}

const position = {
  /** The distance from the left, as a fraction of the width from 0 to 1. */
  x: fraction,
  /** The distance from the top, as a fraction of the height from 0 to 1. */
  y: fraction,
};
const anyPosition = {
  /** The distance from the left, as a fraction of the width from 0 to 1. */
  x: optional(fraction),
  /** The distance from the top, as a fraction of the height from 0 to 1. */
  y: optional(fraction),
};
const person = {
  /** The username of a public account, without the `@`. */
  username,
};
const product = {
  /** The id of a product: api.user.catalogProductSearch.get(). Only approved products are shown. */
  product_id: idText,
};

/** People on an image, each with a position from 0 to 1. */
export const imageUserTags = t.array(
  exact(record('ImageUserTag', { ...person, ...position }), 'a tag has username, x and y'),
);
/** People on a reel or a story. Production sends positions also for reels; Meta's documentation has them for images. */
export const userTags = t.array(exact(record('UserTag', { ...person, ...anyPosition }), 'a tag has username, x and y'));

/** Products on an image, five at most; a position from 0 to 1 may be given. */
export const imageProductTags = atMost(
  listLimits.productTags.most,
  'product tags on an image',
  exact(record('ImageProductTag', { ...product, ...anyPosition }), 'a tag has product_id, x and y'),
);
/** Products on a video, five at most. */
export const videoProductTags = atMost(
  listLimits.productTags.most,
  'product tags on a video',
  exact(record('VideoProductTag', product), 'products on a video have no place, x and y are for images'),
);

/** A trial reel, shown to non-followers first; how it graduates to everyone. */
export const TrialParams = record('TrialParams', {
  /** Who decides whether followers see it: you (`MANUAL`), or Meta by how it does (`SS_PERFORMANCE`). */
  graduation_strategy: oneOf('MANUAL', 'SS_PERFORMANCE'),
});
