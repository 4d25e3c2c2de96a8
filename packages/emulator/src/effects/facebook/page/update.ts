import { isObject } from '@edgewalk/core';
import { GraphFailure, invalid } from '../../../errors/failure.js';
import { imageUrl } from '../../../http/image.js';
import type { StoredObject } from '../../../world/store.js';
import type { EffectContext, Row, WriteEffect } from '../../../graph/effect.js';
import { listOf, objectsOf, textOf } from '../../params.js';
import { without } from '../../../world/values.js';

/** Changes what a Page tells of itself. */
export const updatePage: WriteEffect = (context) => {
  const { subject: page, params } = context;
  const about = textOf(params, 'about') ?? '';
  if (Array.from(about).length > 255)
    throw new GraphFailure(100, undefined, '(#100) Param about must be no more than 255 characters long');
  shakeHands(context);
  Object.assign(page.fields, profileChanges(context, params, page));
  return { success: true };
};

/** What is said of how to change, and is not shown afterwards. */
const asides = [
  'no_feed_story',
  'no_notification',
  'ignore_coordinate_warnings',
  'focus_x',
  'focus_y',
  'offset_x',
  'offset_y',
  'zoom_scale_x',
  'zoom_scale_y',
  'allow_spherical_photo',
  'spherical_metadata',
  'accept_crossposting_handshake',
  'begin_crossposting_handshake',
  'cover',
  'category_list',
  'location',
];

/** The fields that parameters change: most have the same name and form, some are ids of something larger. */
export function profileChanges(
  context: Pick<EffectContext, 'origin' | 'store'>,
  params: Readonly<Row>,
  { fields }: Pick<StoredObject, 'fields'>,
): Row {
  const { category_list: categories, location } = params;
  const description = textOf(params, 'description');
  return {
    ...without(params, ...asides),
    ...(description !== undefined && { description_html: `<p>${description}</p>` }),
    ...(categories !== undefined && categoriesOf(listOf(params, 'category_list'))),
    ...(isObject(location) && locationOf({ ...asRow(fields['location']), ...location })),
    ...(params['cover'] !== undefined && { cover: coverOf(context, params) }),
  };
}

const asRow = (value: unknown): Row => (isObject(value) ? value : {});

function categoriesOf(ids: readonly string[]): Row {
  const list = ids.map((id) => ({ id, name: categoryNames[id] ?? 'Local business' }));
  if (list.length === 0) throw invalid('Param category_list must have at least one category');
  return { category_list: list, category: list[0]?.name };
}

const categoryNames: Readonly<Record<string, string>> = {
  '189018581118681': 'Bakery',
  '197871390225897': 'Cafe',
  '273819889375819': 'Restaurant',
  '2202': 'Website',
};

function locationOf(location: Row): Row {
  const [street, zip, city, country] = ['street', 'zip', 'city', 'country'].map((name) => location[name]);
  const address = [street, [zip, city].filter(Boolean).join(' '), country].filter(Boolean).join(', ');
  return { location, single_line_address: address };
}

/** A photo that was uploaded becomes the cover. */
function coverOf(
  { store, origin = '' }: Pick<EffectContext, 'origin' | 'store'>,
  params: Readonly<Row>,
): Row {
  const id = String(params['cover']);
  const photo = store.get(id);
  if (photo !== undefined && photo.node !== 'facebook/Photo') throw invalid('Param cover must be a photo');
  const [x, y] = [Number(params['offset_x'] ?? 0), Number(params['offset_y'] ?? 0)];
  return { id, cover_id: id, source: imageUrl(origin, id, 820, 312), offset_x: x, offset_y: y };
}

/** One Page begins, the other accepts: then each may show the other's videos. */
function shakeHands({ store, subject: page, params }: EffectContext): void {
  const begun = partnersIn(params, 'begin_crossposting_handshake');
  page.fields['crossposting_asked'] = [...listOf(page.fields, 'crossposting_asked'), ...begun];
  for (const id of partnersIn(params, 'accept_crossposting_handshake')) {
    const partner = store.get(id);
    if (!partner || !listOf(partner.fields, 'crossposting_asked').includes(page.id))
      throw invalid('Param accept_crossposting_handshake must name a Page that has begun one');
    for (const [one, other] of [
      [page, partner],
      [partner, page],
    ] as const) {
      store.unlink(one, 'crosspost_whitelisted_pages', other);
      store.link(one, 'crosspost_whitelisted_pages', other);
    }
  }
}

const partnersIn = (params: Row, name: string): string[] =>
  objectsOf(params, name).map(({ partner_id: id }) => String(id));
