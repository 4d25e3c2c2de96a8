import type { Call, CallOptions, Download } from '@edgewalk/core';
import { edge } from '@edgewalk/core/declare';
import type { PictureQuery } from '@edgewalk/vocabulary/picture';
import type * as t from 'io-ts';
import { downloadImage, picture } from '../shared-edges/picture.js';

/**
 * `/{user}/picture`: the profile picture.
 *
 * @see https://developers.facebook.com/docs/graph-api/reference/user/picture
 */
export class UserPicture extends edge(picture()) {
  /** The image itself. */
  download(query: t.TypeOf<typeof PictureQuery> = {}, options?: CallOptions): Call<Download> {
    return downloadImage(this, this.get(query, options));
  }
}
