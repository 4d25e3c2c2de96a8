import { identifier, optional, record, variants } from '@edgewalk/core';
import type * as t from 'io-ts';
import { PhotoByFile, PhotoById, PhotoByUrl } from './new-photo/forms.js';
import { pickFrom } from './new-photo/pick.js';

/** A photo to upload: by its address, as a file, or one that is on Facebook already. */
export const NewPhoto = variants('NewPhoto', [PhotoByUrl, PhotoByFile, PhotoById], {
  pick: pickFrom<typeof PhotoByUrl | typeof PhotoByFile | typeof PhotoById>({
    url: PhotoByUrl,
    source: PhotoByFile,
    vault_image_id: PhotoById,
  }),
});
export type NewPhoto = t.TypeOf<typeof NewPhoto>;

/** The photo, and the post it is in; a photo that is not published has none. */
export const PostedPhoto = record('PostedPhoto', { id: identifier, post_id: optional(identifier) });
