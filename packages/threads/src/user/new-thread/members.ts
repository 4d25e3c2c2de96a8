import { atMost, check, idText, oneOf, optional, publicUrl, record } from '@edgewalk/core/declare';
import * as t from 'io-ts';
import { listLimits, textLimits, textWithin } from '../../content-limits.js';
import { countOf, overlap } from './ranges.js';

/** At most 500 characters and five different links. */
export const text = textWithin(textLimits.text, 'a text');

/** A description of an image or video for people who do not see it. */
export const altText = textWithin(textLimits.altText, 'an alternative text');

/** A list of 2 to 20 containers that were created with `is_carousel_item`. */
export const children = check(
  t.array(new t.Type<string>("a container's id as a string", idText.is, idText.validate, t.identity)),
  ({ length }) => {
    const { least, most } = listLimits.children;
    return length < least || length > most ? `a carousel has ${least} to ${most} children, not ${length}` : undefined;
  },
);

export const topicTag = check(t.string, (tag) => {
  if (tag.startsWith('#')) return `leave out the #: write '${tag.slice(1)}'`;
  if (tag === '') return "write a topic, such as 'Coffee'";
  return /[.&]/.test(tag) ? 'a topic has no . and no &' : undefined;
});

/** Countries, by their two letters of ISO 3166-1. */
export const countries = t.array(
  check(t.string, (code) => (/^[A-Z]{2}$/.test(code) ? undefined : "write a country as two letters, such as 'US'")),
);

/** The words of who may reply. */
export const ReplyControl = oneOf(
  'everyone',
  'accounts_you_follow',
  'mentioned_only',
  'parent_post_author_only',
  'followers_only',
);

const answer = check(textWithin(textLimits.pollOption, 'an answer of a poll'), (option) =>
  option.trim() === '' ? 'an answer of a poll has a text' : undefined,
);

/** The answers of a poll, two to four, of 25 characters each. */
export const PollAttachment = check(
  record('PollAttachment', {
    /** The first answer. */
    option_a: answer,
    /** The second answer. */
    option_b: answer,
    /** A third answer. */
    option_c: optional(answer),
    /** A fourth answer, after a third. */
    option_d: optional(answer),
  }),
  ({ option_c: third, option_d: fourth }) =>
    fourth !== undefined && third === undefined ? 'option_c: give a third answer before a fourth' : undefined,
);

/** A GIF of a provider. */
export const GifAttachment = record('GifAttachment', {
  /** The id of the GIF at the provider. */
  gif_id: idText,
  /** `GIPHY`; Tenor ended on 2026-03-31. */
  provider: oneOf('GIPHY'),
});

const range = {
  /** Where it begins in the text: a whole number from 0. */
  offset: countOf(0),
  /** How long it is: a whole number from 1. */
  length: countOf(1),
};

/** A part of the text that is hidden until someone taps it. */
export const NewTextEntity = record('NewTextEntity', {
  /** `SPOILER`. */
  entity_type: oneOf('SPOILER'),
  ...range,
});
export const textEntities = atMost(listLimits.textEntities.most, 'spoilers in a text', NewTextEntity);

/** A part of an attached text and how it looks. */
export const NewTextStyle = record('NewTextStyle', {
  ...range,
  /** How it looks, in one word or more. */
  styling_info: t.array(oneOf('bold', 'italic', 'highlight', 'underline', 'strikethrough')),
});

/** A long text that is attached to a post. */
export const TextAttachment = record('TextAttachment', {
  /** The text, at most 10,000 characters. */
  plaintext: textWithin(textLimits.textAttachment, 'an attached text'),
  /** An address that it shows. */
  link_attachment_url: optional(publicUrl),
  /** The parts that are styled; they do not overlap. */
  text_with_styling_info: optional(check(t.array(NewTextStyle), (styles) => overlap(styles))),
});
