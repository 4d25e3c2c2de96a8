import { asFrom } from '../../objects/facebook/people.js';
import { isObject } from '@edgewalk/core';
import { GraphFailure, invalid, unsupportedRequest } from '../../errors/failure.js';
import { days } from '../../world/clock.js';
import { productOf } from '../../login/apps.js';
import type { StoredObject } from '../../world/store.js';
import type { EffectContext, ListEffect, Row, WriteEffect } from '../../graph/effect.js';
import { flagOf, listOf, required, textOf } from '../params.js';
import { without } from '../../world/values.js';
import type { KeyedEffects } from '../keyed.js';

/** Makes a Page. Whoever makes it manages it, and its token is listed with it. */
const createPage: WriteEffect = ({ store, actor, subject, params }) => {
  if (actor.id !== subject.id) throw unsupportedRequest('post', subject.id);
  const name = required(params, 'name');
  const category = categoryOf(params);
  const page = store.insert('facebook/Page', { name, ...category, ...usual, ...venueOf(params) });
  Object.assign(page.fields, told(params), { link: `https://www.facebook.com/${page.id}` });
  store.link(subject, 'accounts', page, 'last');
  return { id: page.id };
};

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
function categoryOf(params: EffectContext['params']): Row {
  const ids = listOf(params, 'category_list');
  const word = textOf(params, 'category_enum');
  const number = textOf(params, 'category');
  if (ids.length > 3) throw invalid('A Page has at most 3 categories');
  if (ids.length === 0 && word === undefined && number === undefined) {
    throw new GraphFailure(100, undefined, '(#100) The parameter category is required');
  }
  const name = word === undefined ? 'Local business' : titled(word);
  const known = ids.length > 0 ? ids : [number ?? '2500'];
  return { category: name, category_list: known.map((id) => ({ id, name })) };
}

/** `BAKERY_SHOP` is shown as `Bakery shop`. */
const titled = (word: string): string =>
  `${word.charAt(0).toUpperCase()}${word.slice(1).toLowerCase().replaceAll('_', ' ')}`;

/** Where it is, if that was told. */
function venueOf(params: EffectContext['params']): Row {
  const [street, zip] = [textOf(params, 'address'), textOf(params, 'zip')];
  const { location, coordinates } = params;
  if (street === undefined && !isObject(location) && !isObject(coordinates)) return {};
  const parts = [isObject(coordinates) ? coordinates : {}, isObject(location) ? location : {}];
  return { location: { ...(street && { street }), ...(zip && { zip }), ...parts[0], ...parts[1] } };
}

const told = (params: EffectContext['params']): Row =>
  Object.fromEntries(
    ['about', 'description', 'phone', 'website'].flatMap((name) =>
      params[name] === undefined ? [] : [[name, params[name]]],
    ),
  );

/** A token of the person for an app; it may do no more than was asked for. */
const createToken: WriteEffect = ({ store, issuer, params, subject, actor }) => {
  if (actor.id !== subject.id) throw unsupportedRequest('post', subject.id);
  const app = required(params, 'business_app');
  if (productOf(app) === undefined && store.get(app)?.node !== 'facebook/Application')
    throw invalid(`Param business_app must be the id of an app of the business - got "${app}".`);
  const scopes = params['scope'] === undefined ? undefined : listOf(params, 'scope');
  const isShort = flagOf(params, 'set_token_expires_in_60_days') === true;
  const lifetime = isShort ? days(60) : undefined;
  return {
    access_token: issuer.issue({ scopes, lifetime }),
    token_type: 'bearer',
    ...(isShort && { expires_in: days(60) / 1000 }),
  };
};

const endTokens: WriteEffect = ({ issuer, subject }) => {
  issuer.end(subject.id);
  return { success: true };
};

type Params = EffectContext['params'];

/** The app by which a person's id is scoped, or all apps of the person's businesses. */
const idsForApps: ListEffect = ({ store, subject, params }) =>
  store
    .list(subject, 'businesses')
    .flatMap((business) => store.list(business, 'owned_apps'))
    .filter(({ id }) => isAsked(params, 'app', id))
    .map((app) => ({ id: subject.id, app: { ...asFrom(app), ...linkOf(app) } }));

const linkOf = ({ fields }: StoredObject): Row => {
  const { link, namespace, category } = fields;
  return without({ link, namespace, category });
};

const idsForPages: ListEffect = ({ store, subject, params }) =>
  store
    .list(subject, 'businesses')
    .flatMap((business) => store.list(business, 'owned_pages'))
    .filter(({ id }) => isAsked(params, 'page', id))
    .map((page) => ({ id: scopedId(subject, page), page: asFrom(page) }));

const isAsked = (params: Params, name: string, id: string): boolean =>
  params[name] === undefined || textOf(params, name) === id;

/** Each Page knows a person by an id of its own. */
const scopedId = (person: StoredObject, page: StoredObject): string =>
  `${page.id.slice(-6)}${person.id.slice(6)}`;

/** One request of a game, or several. */
const removeRequests: WriteEffect = ({ store, subject, params }) => {
  for (const id of listOf(params, 'ids')) {
    const other = store.get(id);
    if (other?.node === 'facebook/AppRequest') store.remove(other);
  }
  store.remove(subject);
  return { success: true };
};

/** Pages that people make, and the ids and tokens by which they are known. */
export const accounts: KeyedEffects = {
  list: {
    'User.ids_for_apps': idsForApps,
    'User.ids_for_business': idsForApps,
    'User.ids_for_pages': idsForPages,
  },
  create: { 'User.accounts': createPage, 'User.access_tokens': createToken },
  delete: { 'User.access_tokens': endTokens, AppRequest: removeRequests },
};
