import { invalid, unsupportedRequest } from '../../errors.js';
import type { WriteEffect } from '../effect.js';
import { flagOf } from '../params.js';

/** Switches comments on or off. */
export const updateMedia: WriteEffect = ({ subject, params }) => {
  const enabled = flagOf(params, 'comment_enabled');
  if (enabled === undefined) throw invalid('The parameter comment_enabled is required');
  const { media_product_type: product, parent_album: album } = subject.fields;
  if (product === 'LIVE' || album !== undefined) throw unsupportedRequest('post', subject.id);
  subject.fields['is_comment_enabled'] = enabled;
  return { success: true };
};
