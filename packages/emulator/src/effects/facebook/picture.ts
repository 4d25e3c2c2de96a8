import * as fb from '@edgewalk/facebook';
import { effect } from '../../graph/effect.js';
import { imageUrl } from '../../http/image.js';
import { textIn } from '../../world/values.js';

/** Pixels, by the names that sizes have. */
const sizes: Readonly<Record<string, number>> = { small: 50, normal: 100, album: 50, large: 200, square: 50 };

const owners = [
  fb.PagePicture,
  fb.UserPicture,
  fb.ProfilePicture,
  fb.AlbumPicture,
  fb.GroupPicture,
  fb.EventPicture,
  fb.BusinessPicture,
];

/** `/picture` of whatever has one. */
export const pictures = effect(owners, {
  /** The picture in the given size; the emulator serves it. */
  list: ({ subject, params, origin = '' }) => {
    const usual = sizes[params.type ?? 'square'] ?? 50;
    const width = params.width ?? params.height ?? usual;
    const height = params.height ?? params.width ?? usual;
    const image = textIn(subject.fields, 'picture_id') ?? subject.id;
    return [{ url: imageUrl(origin, image, width, height), width, height, is_silhouette: false }];
  },
});
