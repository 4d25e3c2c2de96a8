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
  /** The id of the captions. */
  id: optional(identifier),
  /** When they were made, in unix seconds. */
  create_time: optional(t.union([t.number, timestamp])),
  /** Whether Facebook made them from the sound. */
  is_auto_generated: optional(looseBoolean),
  /** Whether they are shown by default. */
  is_default: optional(looseBoolean),
  /** The language, such as `en_US`. */
  locale: optional(t.string),
  /** The language in words. */
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
  /** A SubRip file, whose name has the language: `video.en_US.srt`. */
  captions_file: optional(CaptionsFile),
  /** The language shown by default, such as `en_US`. */
  default_locale: optional(t.string),
  /** The languages whose captions to remove. */
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
