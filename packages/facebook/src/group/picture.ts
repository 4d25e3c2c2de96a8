import type { Call, CallOptions, Download } from '@edgewalk/core';
import { edge, read } from '@edgewalk/core/declare';
import { PictureQuery } from '@edgewalk/vocabulary/picture';
import type * as t from 'io-ts';
import { readGroups } from '../permissions.js';
import { downloadImage, picture } from '../shared-edges/picture.js';
import { groupRetired } from './retired.js';

/**
 * `/{group}/picture`: the picture of a group.
 *
 * @deprecated Meta removed the Groups API on 2024-04-22: use a Page.
 * @see https://developers.facebook.com/docs/graph-api/reference/group/picture
 */
export class GroupPicture extends edge({
  ...picture(),
  get: read({
    params: PictureQuery,
    wrapped: true,
    always: { redirect: false },
    retired: groupRetired,
    permissions: readGroups,
  }),
}) {
  /** The image itself. */
  download(query: t.TypeOf<typeof PictureQuery> = {}, options?: CallOptions): Call<Download> {
    return downloadImage(this, this.get(query, options));
  }
}
