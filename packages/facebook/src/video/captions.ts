import {
  check,
  edge,
  file,
  identifier,
  looseBoolean,
  optional,
  pages,
  post,
  record,
  row,
  Success,
  timestamp,
  unsupported,
} from '@edgewalk/core/declare';
import * as t from 'io-ts';
import { managePosts, readPage } from '../permissions.js';

/** The fields of captions. Unknown members are allowed. */
export const VideoCaptionFields = record('VideoCaption', {
  id: optional(identifier),
  /** In unix seconds. */
  create_time: optional(t.union([t.number, timestamp])),
  is_auto_generated: optional(looseBoolean),
  is_default: optional(looseBoolean),
  /** Such as `en_US`. */
  locale: optional(t.string),
  locale_name: optional(t.string),
  /** The URL of the SubRip file. */
  uri: optional(t.string),
});

/** The captions of a video in one language. */
export class VideoCaption extends row({
  name: 'VideoCaption',
  fields: VideoCaptionFields,
  defaults: ['create_time', 'is_auto_generated', 'is_default', 'locale', 'locale_name', 'uri'],
}) {}

const nameOf = (given: object): string | undefined => ('name' in given ? String(given.name) : undefined);

/** A SubRip file. Meta derives the language from its name. */
const CaptionsFile = check(file, (given) =>
  /^.+\.[a-z]{2,3}_[A-Z]{2}\.srt$/.test(nameOf(given) ?? '')
    ? undefined
    : "Meta reads the language out of the file's name: give new File([text], 'video.en_US.srt')",
);

/** Captions to add, and locales to remove. */
export const NewCaptions = record('NewCaptions', {
  captions_file: optional(CaptionsFile),
  /** The fallback locale, such as `en_US`. */
  default_locale: optional(t.string),
  locales_to_delete: optional(t.array(t.string)),
});

/**
 * `/{video}/captions`: the captions of a video, one per language.
 *
 * @see https://developers.facebook.com/docs/graph-api/reference/video/captions
 */
export class VideoCaptions extends edge({
  path: 'captions',
  node: () => VideoCaption,
  get: pages({ permissions: readPage }),
  /** Adds captions of one language, or removes some. */
  create: post(NewCaptions, Success, { repeatable: true, permissions: managePosts }),
  update: unsupported('send the file anew: fb.video(id).captions.create({ captions_file })'),
  delete: unsupported("name the languages: fb.video(id).captions.create({ locales_to_delete: ['en_US'] })"),
}) {}
