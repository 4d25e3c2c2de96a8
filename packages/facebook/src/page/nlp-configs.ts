import { edge, oneOf, optional, post, record, Success, unsupported } from '@edgewalk/core/declare';
import * as t from 'io-ts';
import { Page } from '../page.js';
import { message } from '../permissions.js';

/** The settings of natural language processing. */
export const NlpSettings = record('NlpSettings', {
  nlp_enabled: optional(t.boolean),
  model: optional(
    oneOf(
      'ARABIC',
      'CHINESE',
      'CROATIAN',
      'CUSTOM',
      'DANISH',
      'DUTCH',
      'ENGLISH',
      'FRENCH_STANDARD',
      'GEORGIAN',
      'GERMAN_STANDARD',
      'GREEK',
      'HEBREW',
      'HUNGARIAN',
      'IRISH',
      'ITALIAN_STANDARD',
      'KOREAN',
      'NORWEGIAN_BOKMAL',
      'POLISH',
      'PORTUGUESE',
      'ROMANIAN',
      'SPANISH',
      'SWEDISH',
      'VIETNAMESE',
    ),
  ),
  /** The token of an app on Wit.ai; with the model `CUSTOM`. */
  custom_token: optional(t.string),
  api_version: optional(t.string),
  /** How many interpretations of each message, from 1 to 8. */
  n_best: optional(t.number),
  other_language_support: optional(t.UnknownRecord),
  verbose: optional(t.boolean),
});

const again = 'set it again: fb.page(id).nlpConfigs.create({ nlp_enabled: false })';

/**
 * `/{page}/nlp_configs`: whether messages come with natural language processing by Meta.
 *
 * @see https://developers.facebook.com/docs/messenger-platform/built-in-nlp
 */
export class PageNlpConfigs extends edge({
  path: 'nlp_configs',
  node: () => Page,
  get: unsupported(`what is set cannot be read: ${again}`),
  create: post(NlpSettings, Success, { repeatable: true, permissions: message }),
  update: unsupported(again),
  delete: unsupported(again),
}) {}
