import type { Call, CallOptions, Download } from '@edgewalk/core';
import { Acknowledged, edge, file, idText, optional, post, publicUrl, record, variants } from '@edgewalk/core/declare';
import type { PictureQuery } from '@edgewalk/vocabulary/picture';
import * as t from 'io-ts';
import { manageMetadata } from '../permissions.js';
import { downloadImage, picture } from '../shared-edges/picture.js';

/** The part of the image to show, in pixels, and whether the feed mentions it. */
const showing = {
  x: optional(t.number),
  y: optional(t.number),
  width: optional(t.number),
  height: optional(t.number),
  scaled_crop_rect: optional(record('CropRectangle', { x: t.number, y: t.number, width: t.number, height: t.number })),
  caption: optional(t.string),
  /** Reuses a previous picture of the Page. */
  reuse: optional(t.boolean),
  /** Does not mention it in the feed. */
  suppress_stories: optional(t.boolean),
};

const PictureFromUrl = record('PictureFromUrl', { picture: publicUrl, ...showing });
const PictureFromPhoto = record('PictureFromPhoto', { photo: idText, ...showing });
const PictureFromFile = record('PictureFromFile', { source: file, ...showing });

/** A picture to set: by URL, an existing photo on Facebook, or a file. */
export const NewPicture = variants('NewPicture', [PictureFromUrl, PictureFromPhoto, PictureFromFile], {
  pick: ({ picture: url, photo, source }) => {
    const given = [url, photo, source].filter((one) => one !== undefined);
    if (given.length !== 1) return { why: 'give one of picture (an address), photo (an id) and source (a file)' };
    if (url !== undefined) return PictureFromUrl;
    return photo === undefined ? PictureFromFile : PictureFromPhoto;
  },
});

/**
 * `/{page}/picture`: the URL and the size of the profile picture.
 *
 * @see https://developers.facebook.com/docs/graph-api/reference/page/picture
 */
export class PagePicture extends edge({
  ...picture(),
  /** Sets the picture. */
  create: post(NewPicture, Acknowledged, { repeatable: true, permissions: manageMetadata }),
}) {
  /** The image itself. */
  download(query: t.TypeOf<typeof PictureQuery> = {}, options?: CallOptions): Call<Download> {
    return downloadImage(this, this.get(query, options));
  }
}
