import { imageUrl } from '../../http/image.js';
import type { StoredObject } from '../../world/store.js';

/** A person or a Page as lists of likes and reactions show them. */
export function asProfile(item: StoredObject, origin = ''): StoredObject {
  const { id, node } = item;
  const isPage = node === 'facebook/Page';
  const sized = (size: number) => imageUrl(origin, id, size, size);
  const crop = { left: 0, top: 0, right: 1, bottom: 1, width: 50, height: 50, is_silhouette: false };
  const fields = {
    link: `https://www.facebook.com/${id}`,
    ...item.fields,
    profile_type: isPage ? 'page' : 'user',
    can_post: isPage,
    pic: sized(100),
    pic_crop: { url: sized(50), ...crop },
    pic_large: sized(200),
    pic_small: sized(50),
    pic_square: sized(50),
  };
  return { ...item, fields };
}
