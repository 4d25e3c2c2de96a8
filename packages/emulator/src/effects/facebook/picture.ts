import { imageUrl } from '../../http/image.js';
import type { ListEffect } from '../../graph/effect.js';
import { textOf } from '../params.js';
import type { KeyedEffects } from '../keyed.js';

/** Pixels, by the names that sizes have. */
const sizes: Readonly<Record<string, number>> = { small: 50, normal: 100, album: 50, large: 200, square: 50 };

/** The picture in the size that was asked for, where the emulator serves it. */
const picture: ListEffect = ({ subject, params, origin = '' }) => {
  const usual = sizes[textOf(params, 'type') ?? 'square'] ?? 50;
  const width = Number(params['width'] ?? params['height'] ?? usual);
  const height = Number(params['height'] ?? params['width'] ?? usual);
  const image = textOf(subject.fields, 'picture_id') ?? subject.id;
  return [{ url: imageUrl(origin, image, width, height), width, height, is_silhouette: false }];
};

const owners = ['Page', 'User', 'Profile', 'Album', 'Group', 'Event', 'Business'];

/** `/picture` of whatever has one. */
export const pictures: KeyedEffects = {
  list: Object.fromEntries(owners.map((name) => [`${name}.picture`, picture])),
};
