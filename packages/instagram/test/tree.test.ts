import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import {
  type Call,
  type EdgeDescription,
  InvalidArgumentError,
  latestVersion,
  type Login,
  memberFacts,
  type NodeDeclaration,
  type NodeDescription,
  NotSupportedError,
  Page,
  parameterNames,
  type Verb,
} from '@edgewalk/core';
import { type Emulator, manualClock, startEmulator } from '@edgewalk/emulator';
import type * as t from 'io-ts';
import { Instagram } from '@edgewalk/instagram';
import { findIds, type Ids, type Sample, samplesFor, today } from './samples.js';
import { isSupported, isUnsupported, loginsOf, type Place, places, startOf } from './support/places.js';
import { onWire } from './support/sample-of.js';

type Methods = Readonly<Record<Verb, (input?: unknown) => unknown>>;

const unsupported = places.filter((place) => isUnsupported(place));
const supported = places.filter((place) => isSupported(place));
const count = `${places.length} operations: ${supported.length} supported, ${unsupported.length} not supported`;

let emulator: Emulator;
let ids: Ids;
const apis = {} as Record<Login, Instagram>;
beforeAll(async () => {
  process.stdout.write(`${count}\n`);
  emulator = await startEmulator({ clock: manualClock(today) });
  const own = new Instagram({ accessToken: emulator.tokens.instagram, baseUrl: emulator.url });
  const { user_id: userId = '' } = await own.user.get({ fields: ['user_id'] });
  for (const login of ['facebook', 'instagram'] as const)
    apis[login] = new Instagram({ accessToken: emulator.tokens[login], baseUrl: emulator.url, userId });
});
afterAll(() => emulator.close());

/** The methods of a node, of one of its edges, or of an edge of the root. */
function methodsOf(
  api: Instagram,
  node: NodeDescription | undefined,
  id: string,
  property?: string,
): Methods {
  const holder: object = node === undefined ? api : new node.node(api.client, id);
  // Declared nodes and edges have the four methods, which is what describe() has looked for.
  return (property === undefined ? holder : Reflect.get(holder, property)) as Methods;
}

const propertyOf = ({ name, edge }: Place) => (edge === undefined ? undefined : name.split('.').at(-2));

describe('what Meta does not offer', () => {
  let before = 0;
  beforeAll(() => {
    before = emulator.requests.length;
  });
  test.each(unsupported)('$name says what to do instead', (place) => {
    const methods = methodsOf(apis.facebook, place.node, '1', propertyOf(place));
    const attempt = () => methods[place.verb]({ anything: 1 });
    expect(attempt).toThrow(NotSupportedError);
    expect(attempt).toThrow(place.operation.why);
    // Rows are listed by several edges, so that there is no one call to name.
    const isRow = place.edge === undefined && place.node?.declaration.identified === false;
    expect(place.operation.why).toMatch(isRow ? /through the edge that lists it$/ : /\bapi\.\w/);
  });
  test('sends nothing in all of this', () => {
    expect(emulator.requests).toHaveLength(before);
  });
});

type Offered = (typeof supported)[number] & { readonly login: Login };
const isWrite = ({ operation }: (typeof supported)[number]) =>
  operation.kind === 'post' || operation.kind === 'remove';
const offered: Offered[] = supported
  .toSorted((a, b) => Number(isWrite(a)) - Number(isWrite(b)))
  .flatMap((place) => loginsOf(place).map((login) => ({ ...place, login })));

const given = new Set<string>();
const declared = supported.flatMap(({ name, operation }) =>
  parameterNames(operation.params).map((parameter) => `${name}(${parameter})`),
);

describe('what Meta offers', () => {
  afterAll(() => {
    const left = declared.filter((parameter) => !given.has(parameter));
    process.stdout.write(`${declared.length} parameters: ${declared.length - left.length} given\n`);
  });
  beforeAll(async () => {
    ids = await findIds(apis.facebook, apis.instagram);
  });
  test.each(offered)('$name with the $login login is one request, as documented', async (offer) => {
    // Reading leaves the world as it is.
    if (isWrite(offer)) emulator.reset();
    const samples = await samplesFor(offer, { ids, api: apis[offer.login] });
    expect(samples.length).toBeGreaterThan(0);
    expectRefusedElsewhere(offer, samples);
    for (const sample of samples) await expectOneRequest(offer, sample);
    const names = samples.flatMap(({ input, sent }) => Object.keys({ ...input, ...sent }));
    for (const parameter of names) given.add(`${offer.name}(${parameter})`);
  });
});

/** Where a call begins: the place itself, or the first edge of the way to it. */
function beginning(place: Place) {
  const [first] = place.way;
  return { property: first === undefined ? propertyOf(place) : first.property, edge: first ?? place.edge };
}

function call(place: Offered, api: Instagram, { id, input }: Sample): Call<unknown> {
  const { property } = beginning(place);
  const [, ...inner] = stepsOf(place);
  const query = inner.length === 0 ? input : { ...input, fields: selection(inner, place.login) };
  const verb = place.way.length > 0 ? 'get' : place.verb;
  return methodsOf(api, startOf(place), id, property)[verb](query) as Call<unknown>;
}

/** Where one login only has it, the other is told which. */
function expectRefusedElsewhere(offer: Offered, [sample]: readonly Sample[]): void {
  if (loginsOf(offer).length > 1 || sample === undefined) return;
  const before = emulator.requests.length;
  const attempt = () => call(offer, apis[offer.login === 'facebook' ? 'instagram' : 'facebook'], sample);
  expect(attempt).toThrow(InvalidArgumentError);
  expect(attempt).toThrow(/login/i);
  expect(emulator.requests).toHaveLength(before);
}

async function expectOneRequest(offer: Offered, sample: Sample): Promise<void> {
  const before = emulator.requests.length;
  const lazy = call(offer, apis[offer.login], sample);
  expect(emulator.requests).toHaveLength(before);
  const value = await lazy;
  const sent = emulator.requests.slice(before);
  expect(sent).toEqual([{ version: latestVersion, status: 200, ...documented(offer, sample) }]);
  expectContent(offer, value);
}

/** The request that the declaration describes. */
function documented(offer: Offered, sample: Sample) {
  const { upload } = offer.operation.facts;
  // Files go to a host of their own, with the version inside the path.
  if (upload !== undefined)
    return {
      method: 'POST',
      path: `/${upload}/${latestVersion}/${sample.id}`,
      version: undefined,
      params: {},
    };
  const { edge } = beginning(offer);
  const isField = !isWrite(offer) && edge?.declaration.get.kind === 'expansion';
  const path = [sample.id, isField ? undefined : edge?.declaration.path].filter(Boolean).join('/');
  const own = Object.entries({ ...sample.input, ...sample.sent }).filter(([, value]) => value !== undefined);
  const params = Object.fromEntries(own.map(([name, value]) => [name, onWire(value)]));
  const fields = fieldsOf(offer);
  if (isField) return { method: 'GET', path: `/${path}`, params: { fields: expanded(edge, params, fields) } };
  const method = { post: 'POST', remove: 'DELETE', read: 'GET', pages: 'GET', expansion: 'GET' } as const;
  return {
    method: method[offer.operation.kind],
    path: `/${path}`,
    params: { ...params, ...(fields !== '' && { fields }) },
  };
}

/** The edges from the node that is asked to the one that is meant. */
const stepsOf = ({ way, edge }: Place) => [...way, ...(edge === undefined ? [] : [edge])];

/** The fields that are asked for: the defaults, and along the way the next edge only. */
function fieldsOf(offer: Offered): string {
  const { login, node } = offer;
  if (isWrite(offer)) return '';
  const [first, ...inner] = stepsOf(offer);
  if (first === undefined) return node ? defaults(node.declaration, undefined, login).join(',') : '';
  return inner.length === 0 ? defaultsOf(first, login).join(',') : text(inner, login);
}

type Steps = readonly EdgeDescription[];
const selection = (steps: Steps, login: Login): readonly unknown[] =>
  steps.reduceRight<readonly unknown[]>(
    (inner, step) => [{ [step.declaration.path]: inner.length === 0 ? defaultsOf(step, login) : inner }],
    [],
  );

const text = (steps: Steps, login: Login): string =>
  steps.reduceRight((inner, step) => expanded(step, {}, inner || defaultsOf(step, login).join(',')), '');

function expanded(
  { declaration }: EdgeDescription,
  params: Readonly<Record<string, string>>,
  fields: string,
): string {
  const modifiers = Object.entries(params).map(([name, value]) => `.${name}(${value})`);
  return `${declaration.path}${modifiers.join('')}{${fields}}`;
}

const defaultsOf = ({ declaration }: EdgeDescription, login: Login) =>
  defaults(declaration.node().declaration, declaration.defaults, login);

function defaults(
  node: NodeDeclaration,
  own: readonly string[] | undefined,
  login: Login,
): readonly string[] {
  const { props } = node.fields as { readonly props: Readonly<Record<string, t.Mixed>> };
  return (own ?? node.defaults).filter((name) => (memberFacts(props[name]).login ?? login) === login);
}

/** An answer that is empty proves nothing: lists have items, and what was expanded is there. */
function expectContent(offer: Offered, value: unknown): void {
  if (isWrite(offer)) {
    expect(Object.keys(value as object)).not.toEqual([]);
    return;
  }
  const found = stepsOf(offer)
    .slice(1)
    .reduce<unknown[]>(
      (items, { declaration: { path } }) =>
        items.flatMap((item) => itemsOf((item as Record<string, unknown>)[path])),
      itemsOf(value),
    );
  expect(found.length).toBeGreaterThan(0);
  for (const item of found) expect(Object.keys(item as object)).not.toEqual([]);
}

function itemsOf(value: unknown): unknown[] {
  if (value instanceof Page) return value.data as unknown[];
  return value === undefined ? [] : [value];
}
