import { numericId } from '../../ids.js';
import type { ListEffect, WriteEffect } from '../effect.js';
import { flagOf, required } from '../params.js';
import { rowsIn } from './rows.js';

/** Lets an account promote the media, or stops it. */
export const letPromote: WriteEffect = ({ subject, params }) => {
  const sponsor = required(params, 'sponsor_id');
  const others = rowsIn(subject, 'promotion_partners').filter(({ id }) => id !== sponsor);
  const allowed = flagOf(params, 'permission') === true;
  subject.fields['promotion_partners'] = allowed ? [...others, { id: sponsor }] : others;
  return { success: true };
};

/** The accounts that may promote the media. */
export const listPromoters: ListEffect = ({ subject }) => rowsIn(subject, 'promotion_partners');

/** Makes a code by which partners advertise with the media. The same code until it is taken back. */
export const createAdCode: WriteEffect = ({ subject }) => {
  const code =
    subject.fields['partnership_ad_code'] ?? `adcode-${numericId('8', Number(subject.id.slice(-6)))}`;
  subject.fields['partnership_ad_code'] = code;
  return { ad_code: code };
};

/** Takes the code back. */
export const deleteAdCode: WriteEffect = ({ subject }) => {
  delete subject.fields['partnership_ad_code'];
  return { success: true };
};
