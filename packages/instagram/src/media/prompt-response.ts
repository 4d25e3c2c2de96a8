import { edge, identifier, optional, read, record, row, unsupported } from '@edgewalk/core/declare';
import * as t from 'io-ts';
import { basic } from '../permissions.js';

/** The fields of the responses to a prompt. Meta's pages do not show them: what comes passes as it is. */
export const PromptResponseFields = record('PromptResponse', {
  /** The id of the media, as it seems; Meta's pages do not show the answer. */
  id: optional(identifier),
  /** The responses; Meta's pages do not show their form. */
  data: optional(t.unknown),
});

/** The responses to the prompt of a caption. Their fields cannot be selected: all of them are returned. */
export class PromptResponse extends row({ name: 'PromptResponse', fields: PromptResponseFields, defaults: [] }) {}

/**
 * `/{ig-media}/prompt_response`: what people answered to the prompt of a caption, since 2026-09-28. Meta takes it as a
 * request of its own, not inside `fields`; stories have none.
 *
 * @throws NotFoundError when the media has no prompt.
 * @see https://developers.facebook.com/documentation/instagram-platform/content-publishing/caption-add-ons
 */
export class MediaPromptResponse extends edge({
  path: 'prompt_response',
  node: () => PromptResponse,
  get: read({ login: 'facebook', permissions: basic, nullable: true }),
  create: unsupported(
    'the prompt is made with its post: api.user.media.create({ image_url, caption, is_comment_prompt_used: true })',
  ),
  update: unsupported('people respond in comments: read them with api.media(id).comments.get()'),
  delete: unsupported('a prompt goes with its post: api.media(id).delete()'),
}) {}
