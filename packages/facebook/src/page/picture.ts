import { Acknowledged, edge, post, type Call, type CallOptions, type Download } from '@edgewalk/core';
import type * as t from 'io-ts';
import { imageOf } from '../image.js';
import { manageMetadata } from '../permissions.js';
import { picture, type PictureQuery } from '../picture.js';
import { NewPicture } from './new-picture.js';

/**
 * `/{page}/picture`: where the profile picture is, and how large.
 *
 * @see https://developers.facebook.com/docs/graph-api/reference/page/picture
 */
export class PagePicture extends edge({
  ...picture(),
  /** Sets another one. */
  create: post(NewPicture, Acknowledged, { repeatable: true, permissions: manageMetadata }),
}) {
  /** The image itself. */
  download(query: t.TypeOf<typeof PictureQuery> = {}, options?: CallOptions): Call<Download> {
    return imageOf(this, this.get(query, options));
  }
}
