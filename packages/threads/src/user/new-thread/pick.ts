import type { NoForm } from '@edgewalk/core/declare';
import * as f from './forms.js';

/** One of the forms that a new container takes. */
export type Form = (typeof f)[keyof typeof f];
type Given = Readonly<Record<string, unknown>>;

const forms: Readonly<Record<string, Form>> = {
  TEXT: f.NewText,
  IMAGE: f.NewImage,
  VIDEO: f.NewVideo,
  CAROUSEL: f.NewCarousel,
};
const childForms: Readonly<Record<string, Form>> = { IMAGE: f.NewCarouselImage, VIDEO: f.NewCarouselVideo };

/** Likely wrong names, and Meta's name. */
const suggestions: Readonly<Record<string, string>> = {
  TEXT_POST: 'TEXT',
  PHOTO: 'IMAGE',
  REELS: 'VIDEO',
  CAROUSEL_ALBUM: 'CAROUSEL',
  ALBUM: 'CAROUSEL',
};

/** Picks the form by `media_type` and `is_carousel_item`. */
export function pick({ media_type: type, is_carousel_item: isChild }: Given): Form | NoForm {
  if (isChild !== undefined && typeof isChild !== 'boolean')
    return { at: 'is_carousel_item', why: 'write true or false' };
  const word = typeof type === 'string' ? type : '';
  const form = (isChild === true ? childForms : forms)[word];
  if (form !== undefined) return form;
  if (isChild === true && Object.hasOwn(forms, word))
    return { at: 'media_type', why: "write 'IMAGE' or 'VIDEO': a carousel has nothing else" };
  const upper = word.toUpperCase();
  const meant = suggestions[upper] ?? (Object.hasOwn(forms, upper) ? upper : undefined);
  return {
    at: 'media_type',
    why: `write ${meant === undefined ? `one of ${Object.keys(forms).join(', ')}` : `'${meant}'`}`,
  };
}
