import { edge, oneOf, optional, post, record, Success, unsupported } from '@edgewalk/core/declare';
import * as t from 'io-ts';
import { Page } from '../page.js';
import { message } from '../permissions.js';

/** The settings of natural language processing. */
export const NlpSettings = record('NlpSettings', {
  /** Switches the analysis on or off. */
  nlp_enabled: optional(t.boolean),
  /** The model, by language, or `CUSTOM` with an app on Wit.ai. */
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
  /** The version of the analysis. */
  api_version: optional(t.string),
  /** How many interpretations of each message, from 1 to 8. */
  n_best: optional(t.number),
  /** Further languages: by name, each with `model` and `custom_token`. */
  other_language_support: optional(t.UnknownRecord),
  /** True adds where in the text an entity is. */
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
  /** Changes the settings; what is left out stays as it is. */
  create: post(NlpSettings, Success, { repeatable: true, permissions: message }),
  update: unsupported(again),
  delete: unsupported(again),
}) {}
