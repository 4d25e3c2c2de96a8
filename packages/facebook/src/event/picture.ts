import { type Call, type CallOptions, type Download, edge } from '@edgewalk/core';
import type * as t from 'io-ts';
import { imageOf, picture, type PictureQuery } from '../shared-edges/picture.js';

/**
 * `/{event}/picture`: the picture of an event.
 * Meta lists the edge, and gives nothing useful there but to its partners: see the field `cover`.
 *
 * @see https://developers.facebook.com/docs/graph-api/reference/event/picture
 */
export class EventPicture extends edge(picture()) {
  /** The image itself. */
  download(query: t.TypeOf<typeof PictureQuery> = {}, options?: CallOptions): Call<Download> {
    return imageOf(this, this.get(query, options));
  }
}
