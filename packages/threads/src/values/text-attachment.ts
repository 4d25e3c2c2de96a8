import { looseNumber, openEnum, optional, record } from '@edgewalk/core/declare';
import * as t from 'io-ts';

/** A part of a long text and how it looks. */
export const TextStyle = record('TextStyle', {
  /** Where the part begins in the text. */
  offset: optional(looseNumber),
  /** How long the part is. */
  length: optional(looseNumber),
  /** How it looks: `bold`, `italic`, `highlight`, `underline`, `strikethrough`. */
  styling_info: optional(t.array(openEnum('bold', 'italic', 'highlight', 'underline', 'strikethrough'))),
});

/** A long text that is attached to a post. */
export const StyledText = record('StyledText', {
  /** The text without styles, at most 10,000 characters. */
  plaintext: optional(t.string),
  /** An address that it shows; absent when there is none. */
  link_attachment_url: optional(t.string),
  /** The parts that are styled. */
  text_with_styling_info: optional(t.array(TextStyle)),
});
