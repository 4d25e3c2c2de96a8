import type { ReadEffect } from '../effect.js';
import { numbersOf } from '../insights/media-numbers.js';

/** Fills in the counts that include advertisements and cross-posts. Items of albums have none. */
export const readMedia: ReadEffect = ({ subject: { id, fields } }) => {
  const product = fields['media_product_type'];
  const counted = product === 'FEED' || product === 'REELS';
  if (!counted || fields['parent_album'] !== undefined) return;
  const numbers = numbersOf({ id, fields });
  fields['total_comments_count'] = numbers['total_comments'];
  fields['total_views_count'] = numbers['total_views'];
  if (fields['like_count'] !== undefined) fields['total_like_count'] = numbers['total_likes'];
};
