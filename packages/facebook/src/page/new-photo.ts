import { identifier, type NoForm, optional, type ParameterNames, record, variants } from '@edgewalk/core/declare';
import type * as t from 'io-ts';
import {
  type ByFile,
  type ById,
  type ByUrl,
  type PagePhoto,
  PhotoByFile,
  PhotoById,
  PhotoByUrl,
} from './new-photo/forms.js';
import { checkPublication } from './new-post/publication.js';

type Given = Readonly<Record<string, unknown>>;

const origins = ['url', 'source', 'vault_image_id'] as const;
const noPhoto =
  'give a photo: url, source with a file, or vault_image_id with the id of one that is on Facebook already';

/** Picks the form by the origin of the photo; `forms` has one form for each origin. */
export const pickFrom =
  <F>(forms: Readonly<Record<(typeof origins)[number], F>>) =>
  (given: Given): F | NoForm => {
    const [origin, second] = origins.filter((name) => given[name] !== undefined);
    if (origin === undefined) return { why: noPhoto };
    if (second !== undefined) return { at: second, why: `give either ${origin} or ${second}` };
    return checkText(given) ?? checkPublication(given) ?? forms[origin];
  };

function checkText({ caption, message, temporary, published, scheduled_publish_time: at }: Given) {
  if (caption !== undefined && message !== undefined)
    return { at: 'message', why: 'leave it out: Meta takes caption in place of it' };
  if (temporary !== true) return undefined;
  if (at !== undefined) return { at: 'temporary', why: 'a photo that is scheduled cannot be temporary' };
  return published === false ? undefined : { at: 'published', why: 'write published: false beside temporary: true' };
}

export type NewPhoto = PagePhoto & (ByUrl | ByFile | ById);

/** A photo to upload: by URL, as a file, or an existing one on Facebook. */
export const NewPhoto: t.Type<NewPhoto> & ParameterNames = variants('NewPhoto', [PhotoByUrl, PhotoByFile, PhotoById], {
  pick: pickFrom<typeof PhotoByUrl | typeof PhotoByFile | typeof PhotoById>({
    url: PhotoByUrl,
    source: PhotoByFile,
    vault_image_id: PhotoById,
  }),
});

/** The photo, and the post it is in; an unpublished photo has none. */
export const PostedPhoto = record('PostedPhoto', {
  /** The id of the photo. */
  id: identifier,
  /** The id of the post it is in; absent if it is not published. */
  post_id: optional(identifier),
});
