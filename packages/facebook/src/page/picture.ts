import type { Call, CallOptions, Download } from '@edgewalk/core';
import { Acknowledged, edge, file, idText, optional, post, publicUrl, record, variants } from '@edgewalk/core/declare';
import type { PictureQuery } from '@edgewalk/vocabulary/picture';
import * as t from 'io-ts';
import { manageMetadata } from '../permissions.js';
import { downloadImage, picture } from '../shared-edges/picture.js';

/** The part of the image to show, in pixels, and whether the feed mentions it. */
const showing = {
  /** The left edge of the part to show, in pixels. */
  x: optional(t.number),
  /** The upper edge of the part to show, in pixels. */
  y: optional(t.number),
  /** The width of the part to show, in pixels. */
  width: optional(t.number),
  /** The height of the part to show, in pixels. */
  height: optional(t.number),
  /** The part to show, as fractions of the image. */
  scaled_crop_rect: optional(
    record('CropRectangle', {
      /** The left edge. */
      x: t.number,
      /** The upper edge. */
      y: t.number,
      /** The width. */
      width: t.number,
      /** The height. */
      height: t.number,
    }),
  ),
  /** The text of the photo. */
  caption: optional(t.string),
  /** True reuses a previous picture of the Page. */
  reuse: optional(t.boolean),
  /** True does not mention it in the feed. */
  suppress_stories: optional(t.boolean),
};

const PictureFromUrl = record('PictureFromUrl', {
  /** The public URL of the picture. */
  picture: publicUrl,
  ...showing,
});
const PictureFromPhoto = record('PictureFromPhoto', {
  /** The id of a photo on Facebook. */
  photo: idText,
  ...showing,
});
const PictureFromFile = record('PictureFromFile', {
  /** The picture as a file. */
  source: file,
  ...showing,
});

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
