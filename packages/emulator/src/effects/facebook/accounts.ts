import * as fb from '@edgewalk/facebook';
import { GraphFailure, invalid, unsupportedRequest } from '../../errors/failure.js';
import { type ContextOf, effect, type EffectContext, type Row } from '../../graph/effect.js';
import { productOf } from '../../login/apps.js';
import { asFrom } from '../../objects/facebook/people.js';
import { days } from '../../world/clock.js';
import type { StoredObject } from '../../world/store.js';
import { without } from '../../world/values.js';

type NewPage = ContextOf<typeof fb.UserAccounts, 'create'>['params'];

/** Makes a Page. Whoever makes it manages it, and its token is listed with it. */
function createPage({ store, actor, subject, params }: ContextOf<typeof fb.UserAccounts, 'create'>): StoredObject {
  if (actor.id !== subject.id) throw unsupportedRequest('post', subject.id);
  const { name, about, description, phone, website } = params;
  const page = store.insert('facebook/Page', { name, ...categoryOf(params), ...usual, ...venueOf(params) });
  for (const [field, value] of Object.entries({ about, description, phone, website }))
    if (value !== undefined) page.fields[field] = value;
  page.fields['link'] = `https://www.facebook.com/${page.id}`;
  store.link(subject, 'accounts', page, 'last');
  return page;
}

const usual = {
  tasks: ['ADVERTISE', 'ANALYZE', 'CREATE_CONTENT', 'MESSAGING', 'MODERATE', 'MANAGE'],
  is_published: true,
  can_post: true,
  fan_count: 0,
  followers_count: 0,
  talking_about_count: 0,
  were_here_count: 0,
  rating_count: 0,
  promotion_eligible: false,
  verification_status: 'not_verified',
};

/** A number, a word, or up to three ids: one of them must be there. */
function categoryOf({ category, category_enum: word, category_list: ids = [] }: NewPage): Row {
  if (ids.length > 3) throw invalid('A Page has at most 3 categories');
  if (ids.length === 0 && word === undefined && category === undefined)
    throw new GraphFailure(100, undefined, '(#100) The parameter category is required');
  const name = word === undefined ? 'Local business' : titled(word);
  const numbers = ids.length > 0 ? ids : [String(category ?? 2500)];
  return { category: name, category_list: numbers.map((id) => ({ id, name })) };
}

/** `BAKERY_SHOP` is shown as `Bakery shop`. */
const titled = (word: string): string =>
  `${word.charAt(0).toUpperCase()}${word.slice(1).toLowerCase().replaceAll('_', ' ')}`;

function venueOf({ address: street, zip, location, coordinates }: NewPage): Row {
  if (street === undefined && location === undefined && coordinates === undefined) return {};
  return { location: { ...(street && { street }), ...(zip && { zip }), ...coordinates, ...location } };
}

/** A token of the person for an app; its permissions are those of `scope`. */
function createToken(context: ContextOf<typeof fb.UserAccessTokens, 'create'>): object {
  const { store, issuer, params, subject, actor } = context;
  const { business_app: app, scope: scopes, set_token_expires_in_60_days: isShort = false } = params;
  if (actor.id !== subject.id) throw unsupportedRequest('post', subject.id);
  if (productOf(app) === undefined && store.get(app)?.node !== 'facebook/Application')
    throw invalid(`Param business_app must be the id of an app of the business - got "${app}".`);
  const lifetime = isShort ? days(60) : undefined;
  return {
    access_token: issuer.issue({ scopes, lifetime }),
    token_type: 'bearer',
    ...(isShort && { expires_in: days(60) / 1000 }),
  };
}

/** The app by which a person's id is scoped, or all apps of the person's businesses. */
const idsForApps = ({ store, subject, params }: EffectContext<{ readonly app?: string | undefined }>): Row[] =>
  store
    .list(subject, 'businesses')
    .flatMap((business) => store.list(business, 'owned_apps'))
    .filter(({ id }) => params.app === undefined || params.app === id)
    .map((app) => ({ id: subject.id, app: { ...asFrom(app), ...linkOf(app) } }));

const linkOf = ({ fields }: StoredObject): Row => {
  const { link, namespace, category } = fields;
  return without({ link, namespace, category });
};

/** Each Page knows a person by an id of its own. */
const scopedId = (person: StoredObject, page: StoredObject): string => `${page.id.slice(-6)}${person.id.slice(6)}`;

/** Pages that people make, and their ids and tokens. */
export const accounts = [
  effect(fb.UserAccounts, { create: createPage }),
  effect(fb.UserAccessTokens, {
    create: createToken,
    delete: ({ issuer, subject }) => issuer.end(subject.id),
  }),
  effect([fb.UserIdsForApps, fb.UserIdsForBusiness], { list: idsForApps }),
  effect(fb.UserIdsForPages, {
    list: ({ store, subject, params }) =>
      store
        .list(subject, 'businesses')
        .flatMap((business) => store.list(business, 'owned_pages'))
        .filter(({ id }) => params.page === undefined || params.page === id)
        .map((page) => ({ id: scopedId(subject, page), page: asFrom(page) })),
  }),
  effect(fb.AppRequest, {
    /** One request of a game, or several. */
    delete: ({ store, subject, params: { ids = [] } }) => {
      for (const id of ids) {
        const other = store.get(id);
        if (other?.node === 'facebook/AppRequest') store.remove(other);
      }
      store.remove(subject);
    },
  }),
];
