import { variants } from '@edgewalk/core';
import type * as t from 'io-ts';
import { AlbumPhotoByFile, AlbumPhotoById, AlbumPhotoByUrl } from '../page/new-photo/forms.js';
import { pickFrom } from '../page/new-photo/pick.js';

/** A photo for an album: by its address, as a file, or one that is on Facebook already. It cannot be scheduled. */
export const NewAlbumPhoto = variants('NewAlbumPhoto', [AlbumPhotoByUrl, AlbumPhotoByFile, AlbumPhotoById], {
  pick: pickFrom<typeof AlbumPhotoByUrl | typeof AlbumPhotoByFile | typeof AlbumPhotoById>({
    url: AlbumPhotoByUrl,
    source: AlbumPhotoByFile,
    vault_image_id: AlbumPhotoById,
  }),
});
export type NewAlbumPhoto = t.TypeOf<typeof NewAlbumPhoto>;
