import type * as fb from '@edgewalk/facebook';
import { GraphFailure, invalid } from '../../../errors/failure.js';
import type { ContextOf, EffectContext, Row } from '../../../graph/effect.js';
import { imageUrl } from '../../../http/image.js';
import type { StoredObject } from '../../../world/store.js';
import { objectIn, without } from '../../../world/values.js';

type Context = ContextOf<typeof fb.Page, 'update'>;

/** Changes what a Page shows of itself. */
export function updatePage(context: Context): void {
  const { subject: page, params } = context;
  for (const name of ['about', 'bio'] as const)
    if (Array.from(params[name] ?? '').length > 100)
      throw new GraphFailure(100, undefined, `(#100) Param ${name} must be no more than 100 characters long`);
  shakeHands(context);
  Object.assign(page.fields, profileChanges(context, params, page));
}

/** Parameters that no field of the same name and form shows. */
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

interface ProfileParams {
  readonly category_list?: readonly string[] | undefined;
  readonly location?: object | undefined;
  readonly description?: string | undefined;
  readonly cover?: string | undefined;
  readonly offset_x?: number | undefined;
  readonly offset_y?: number | undefined;
}

/** The fields that parameters change: most have the same name and form, some are ids of something larger. */
export function profileChanges(
  context: Pick<EffectContext, 'origin' | 'store'>,
  params: ProfileParams,
  { fields }: Pick<StoredObject, 'fields'>,
): Row {
  const { category_list: categories, description, location, cover } = params;
  return {
    ...without({ ...params }, ...asides),
    ...(description !== undefined && { description_html: `<p>${description}</p>` }),
    ...(categories !== undefined && categoriesOf(categories)),
    ...(location !== undefined && locationOf({ ...objectIn(fields, 'location'), ...location })),
    ...(cover !== undefined && { cover: coverOf(context, cover, params) }),
  };
}

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
  id: string,
  { offset_x = 0, offset_y = 0 }: ProfileParams,
): Row {
  const photo = store.get(id);
  if (photo !== undefined && photo.node !== 'facebook/Photo') throw invalid('Param cover must be a photo');
  return { id, cover_id: id, source: imageUrl(origin, id, 820, 312), offset_x, offset_y };
}

/** One Page begins, the other accepts: then each may show the other's videos. */
function shakeHands({ store, subject: page, params }: Context): void {
  page.fields['crossposting_partners'] = [...partnersOf(page), ...partnersIn(params.begin_crossposting_handshake)];
  for (const id of partnersIn(params.accept_crossposting_handshake)) {
    const partner = store.get(id);
    if (!partner || !partnersOf(partner).includes(page.id))
      throw invalid('Param accept_crossposting_handshake must name a fb.Page that has begun one');
    for (const [one, other] of [
      [page, partner],
      [partner, page],
    ] as const) {
      store.unlink(one, 'crosspost_whitelisted_pages', other);
      store.link(one, 'crosspost_whitelisted_pages', other);
    }
  }
}

/** The Pages that a Page has begun a handshake with. */
const partnersOf = ({ fields }: StoredObject): readonly string[] =>
  (fields['crossposting_partners'] as readonly string[] | undefined) ?? [];

const partnersIn = (handshakes: readonly Row[] = []): string[] => handshakes.map(({ partner_id: id }) => String(id));
