import type { WriteEffect } from '../effect.js';
import { invalid } from '../../errors.js';
import { flagOf } from '../params.js';
import { idIn } from '../values.js';

/** Hides a comment or shows it again. Those of the media's owner stay visible, without a word. */
export const updateComment: WriteEffect = ({ subject, account, params }) => {
  const hide = flagOf(params, 'hide');
  if (hide === undefined) throw invalid('The parameter hide is required');
  if (idIn(subject.fields, 'from') !== account.id) subject.fields['hidden'] = hide;
  return { success: true };
};
