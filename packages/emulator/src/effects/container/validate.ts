import { GraphFailure, invalid } from '../../errors.js';
import { mentionsIn, hashtagsIn } from '../../seed/captions.js';
import type { EffectContext } from '../effect.js';
import { publishingFailure } from '../failures.js';
import { listOf, objectsOf, textOf } from '../params.js';
import { type Form, isChildKind, isImageKind, isStoryKind } from './form.js';

/** Refuses what a container may not have, with the codes that Instagram answers. */
export function validate({ params, store }: EffectContext, form: Form): void {
  checkCaption(textOf(params, 'caption'), form);
  checkText(params);
  checkLocation(textOf(params, 'location_id'));
  for (const tag of objectsOf(params, 'user_tags')) checkUserTag(tag, form);
  const known = new Set(store.all('Product').map(({ fields }) => String(fields['product_id'])));
  const products = objectsOf(params, 'product_tags');
  for (const tag of products) checkProductTag(tag, isImageKind(form.kind), known);
  if (products.length > (isImageKind(form.kind) ? 5 : 30)) throw publishingFailure(2207037);
}

function checkCaption(caption: string | undefined, { kind }: Form): void {
  if (caption === undefined) return;
  if (isChildKind(kind)) throw invalid('The parameter caption is not supported for items of a carousel');
  if (Array.from(caption).length > 2200 || hashtagsIn(caption).length > 30) throw publishingFailure(2207010);
  if (mentionsIn(caption).length > 20) throw publishingFailure(2207040);
}

function checkText(params: Record<string, unknown>): void {
  if (Array.from(textOf(params, 'alt_text') ?? '').length > 1000) {
    throw invalid('The parameter alt_text has at most 1000 characters');
  }
  if (listOf(params, 'collaborators').length > 3)
    throw invalid('The parameter collaborators has at most 3 items');
  if (listOf(params, 'branded_content_sponsor_ids').length > 2) {
    throw invalid('The parameter branded_content_sponsor_ids has at most 2 items');
  }
}

function checkLocation(location: string | undefined): void {
  if (location === undefined || /^\d{5,}$/.test(location)) return;
  const message = '(#100) The location ID is not one of a Page with a location';
  throw new GraphFailure(100, undefined, message, { data: 'INSTAGRAM_PLATFORM_API__INVALID_LOCATION_ID' });
}

function checkUserTag(tag: Record<string, unknown>, { kind }: Form): void {
  if (typeof tag['username'] !== 'string') throw invalid('Param user_tags[0][username] is required');
  const placed = 'x' in tag || 'y' in tag;
  if (!isImageKind(kind) && !isStoryKind(kind) && placed)
    throw invalid('User tags on a video have no positions');
  const needed = isImageKind(kind) && !isStoryKind(kind);
  if ((needed || placed) && !(isFraction(tag['x']) && isFraction(tag['y']))) {
    throw invalid('Param user_tags[0] needs x and y from 0 to 1');
  }
}

const isFraction = (value: unknown): boolean => {
  const number = typeof value === 'string' ? Number(value) : value;
  return typeof number === 'number' && number >= 0 && number <= 1;
};

/** One product tag, on a photo or on a video. */
export function checkProductTag(
  tag: Record<string, unknown>,
  isImage: boolean,
  known: ReadonlySet<string>,
): void {
  const placed = 'x' in tag || 'y' in tag;
  if (!isImage && placed) throw publishingFailure(2207035);
  if (isImage && !(isFraction(tag['x']) && isFraction(tag['y']))) throw publishingFailure(2207036);
  if (!known.has(String(tag['product_id']))) throw publishingFailure(2207037);
}
