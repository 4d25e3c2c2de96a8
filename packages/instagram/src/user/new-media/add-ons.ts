import { check, idText, optional, part, record, type RecordType } from '@edgewalk/core/declare';
import * as t from 'io-ts';
import { wholeNumber } from './numbers.js';

const volume = wholeNumber('a whole number from 0 (silent) to 100', 100);

/** A sound that is laid under a reel. */
export const AudioConfiguration = record('AudioConfiguration', {
  /** The `audio_id` of a sound: api.igAudio.get(). If the sound is withdrawn, publishing fails. */
  audio_id: idText,
  /** The volume of the sound: a whole number from 0, silent, to 100, the default. */
  audio_volume: optional(volume),
  /** The volume of the video's own sound, from 0 to 100; 100 by default, and 0 where it has none. */
  video_volume: optional(volume),
  /** Repeats a sound that is shorter than the reel, as one example of Meta's suggests. */
  should_loop_audio: optional(t.boolean),
});

/** The answers of a poll, two to four. Their names are those that the poll is read with. */
export const PollAttachment = check(
  record('PollAttachment', {
    /** The first answer. */
    option_a: t.string,
    /** The second answer. */
    option_b: t.string,
    /** A third answer. */
    option_c: optional(t.string),
    /** A fourth answer. */
    option_d: optional(t.string),
  }),
  (poll) => (Object.values(poll).includes('') ? 'an answer of a poll has a text' : undefined),
);

/** What is attached to the caption of a post: a poll or a prompt. It cannot be changed later. */
export const addOns = part({
  /** A poll that asks what the caption says, with two to four answers. Facebook Login only, since 2026-09-28. */
  poll_attachment: optional(PollAttachment, { login: 'facebook' }),
  /** True keeps the poll open for good; by default it ends after 3 days. Facebook Login only, since 2026-09-28. */
  is_poll_duration_extended: optional(t.boolean, { login: 'facebook' }),
  /** Makes the caption a prompt that people answer in comments; not with a poll. Facebook Login only, since 2026-09-28. */
  is_comment_prompt_used: optional(t.boolean, { login: 'facebook' }),
});

/** Checks the rules of add-ons: at most one, and a caption that it belongs to. */
export const withAddOns = <P extends t.Props>(form: RecordType<P>): RecordType<P> =>
  check(form, (value) => {
    const { poll_attachment: poll, caption, ...given }: Readonly<Record<string, unknown>> = value;
    const { is_poll_duration_extended: isLong, is_comment_prompt_used: isPrompt } = given;
    if (isLong !== undefined && poll === undefined) return 'is_poll_duration_extended: give a poll_attachment with it';
    if (poll === undefined && isPrompt !== true) return undefined;
    if (poll !== undefined && isPrompt === true) return 'a caption has a poll or a prompt: leave one of them out';
    const isBlank = typeof caption !== 'string' || caption.trim() === '';
    return isBlank ? 'caption: a poll and a prompt need one, it is what they ask' : undefined;
  });
