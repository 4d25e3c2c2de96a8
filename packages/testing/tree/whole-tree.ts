import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Call, type GraphApi, latestVersion, type Login, NotSupportedError, threadsVersion } from '@edgewalk/core';
import {
  type Description,
  type NodeDescription,
  parameterNames,
  type Unsupported,
  type Verb,
} from '@edgewalk/core/declare';
import { type Emulator, manualClock, startEmulator } from '@edgewalk/emulator';
import { expectContent } from './content.js';
import {
  beginning,
  documented,
  isWrite,
  type Offered,
  propertyOf,
  selection,
  stepsOf,
  type Supported,
} from './documented.js';
import { isSupported, isUnsupported, loginsOf, type Place, placesOf } from './places.js';
import type { Sample } from './sample-of.js';

type Methods = Readonly<Record<Verb, (input?: unknown) => unknown>>;

/** What a tree needs to be tried: it is its API class, or at least a client. */
export type Tried = Pick<GraphApi, 'client'>;

type Apis = Readonly<Partial<Record<Login, Tried>>>;

/** One tree, and how it is reached. */
export interface WholeTree {
  readonly description: Description;
  /** The logins it is for; Facebook's and Instagram's unless given. */
  readonly logins?: readonly Login[];
  /** An API for each login. */
  readonly apis: (emulator: Emulator) => Promise<Apis>;
  /** The calls that show an operation. */
  readonly samples: (offer: Offered) => Promise<readonly Sample[]>;
  /** Parameters that no sample gives: other tests do, or their forms exclude each other. */
  readonly notGiven?: readonly string[];
}

/** When it is in the emulator. */
export const today = Date.UTC(2026, 10, 21, 12);

let emulator: Emulator;
let apis: Apis;

/** The API of a login. */
function apiOf(login: Login): Tried {
  const api = apis[login];
  if (api === undefined) throw new Error(`there is no API of ${login}`);
  return api;
}

/** Tries every operation of a tree: what is not offered says so, what is offered is the documented request. */
export function tryWholeTree({ description, samples, logins, notGiven = [], ...tree }: WholeTree): void {
  const places = placesOf(description);
  const unsupported = places.filter((place) => isUnsupported(place));
  const supported = places.filter((place) => isSupported(place));
  beforeAll(async () => {
    const count = `${supported.length} supported, ${unsupported.length} not supported`;
    process.stdout.write(`${places.length} operations: ${count}\n`);
    emulator = await startEmulator({ clock: manualClock(today), strict: true, callbacks: 'trusted' });
    apis = await tree.apis(emulator);
  });
  afterAll(() => emulator.close());
  describe('what Meta does not offer', () => {
    refuses(unsupported, logins?.[0] ?? 'facebook');
  });
  describe('what Meta offers', () => {
    offers(supported, { samples, notGiven, ...(logins && { logins }) });
  });
}

/** The methods of a node, of one of its edges, or of an edge of the root. */
function methodsOf(api: Tried, node: NodeDescription | undefined, id: string, property?: string): Methods {
  const holder: object = node === undefined ? api : new node.node(api.client, id);
  // Declared nodes and edges have the four methods, which is what describe() has looked for.
  return (property === undefined ? holder : Reflect.get(holder, property)) as Methods;
}

function refuses(unsupported: readonly Place<Unsupported>[], login: Login): void {
  let before = 0;
  beforeAll(() => {
    before = emulator.requests.length;
  });
  test.each(unsupported)('$name says what to do instead', (place) => {
    const methods = methodsOf(apiOf(login), place.node, '1', propertyOf(place));
    const attempt = () => methods[place.verb]({ anything: 1 });
    expect(attempt).toThrow(NotSupportedError);
    expect(attempt).toThrow(place.operation.why);
    // Rows are listed by several edges, so that there is no one call to name.
    const isRow = place.edge === undefined && place.node?.declaration.identified === false;
    expect(place.operation.why).toMatch(isRow ? /through the edge that lists it$/ : /\b(api|fb)\.\w/);
  });
  test('sends nothing in all of this', () => {
    expect(emulator.requests).toHaveLength(before);
  });
}

type Tries = Required<Pick<WholeTree, 'samples' | 'notGiven'>> & Pick<WholeTree, 'logins'>;

function offers(supported: readonly Supported[], { samples: samplesFor, logins, notGiven }: Tries): void {
  const given = new Set<string>();
  const declared = supported.flatMap(({ name, operation }) =>
    parameterNames(operation.params).map((parameter) => `${name}(${parameter})`),
  );
  const offered: Offered[] = supported
    .toSorted((a, b) => Number(isWrite(a)) - Number(isWrite(b)))
    .flatMap((place) => loginsOf(place, logins).map((login) => ({ ...place, login })));
  test.each(offered)('$name with the $login login is one request, as documented', async (offer) => {
    // Reading leaves the world as it is.
    if (isWrite(offer)) emulator.reset();
    const samples = await samplesFor(offer);
    expect(samples.length).toBeGreaterThan(0);
    if (logins === undefined) await expectRefusedElsewhere(offer, samples);
    for (const sample of samples) await expectOneRequest(offer, sample);
    const names = samples.flatMap(({ input, sent }) => Object.keys({ ...input, ...sent }));
    for (const parameter of names) given.add(`${offer.name}(${parameter})`);
  });
  // A parameter whose codec changes its kind has no sample any longer, and would be left out without a word.
  test('every parameter is given, except those that are named', () => {
    expect(declared.filter((parameter) => !given.has(parameter)).toSorted()).toEqual([...notGiven].toSorted());
  });
}

function call(place: Offered, api: Tried, { id, input }: Sample): Call<unknown> {
  const { property } = beginning(place);
  const [, ...inner] = stepsOf(place);
  const query = inner.length === 0 ? input : { ...input, fields: selection(inner, place.login) };
  const verb = place.way.length > 0 ? 'get' : place.verb;
  return methodsOf(api, place.start, id, property)[verb](query) as Call<unknown>;
}

/** Where one login only has it, the other is told which. */
async function expectRefusedElsewhere(offer: Offered, [sample]: readonly Sample[]): Promise<void> {
  if (loginsOf(offer).length > 1 || sample === undefined) return;
  const before = emulator.requests.length;
  const outcome = await call(offer, apiOf(offer.login === 'facebook' ? 'instagram' : 'facebook'), sample).either();
  expect(outcome).toMatchObject({
    left: { _tag: 'AccessTokenError', problem: 'other login', message: expect.stringMatching(/login/i) },
  });
  expect(emulator.requests).toHaveLength(before);
}

const versionOf = (login: Login): string => (login === 'threads' ? threadsVersion : latestVersion);

async function expectOneRequest(offer: Offered, sample: Sample): Promise<void> {
  const before = emulator.requests.length;
  const lazy = call(offer, apiOf(offer.login), sample);
  expect(emulator.requests).toHaveLength(before);
  const value = await lazy;
  const sent = emulator.requests.slice(before).map(({ method, path, params, version, status }) => ({
    method,
    path,
    params,
    version,
    status,
  }));
  expect(sent).toEqual([{ version: versionOf(offer.login), status: 200, ...documented(offer, sample) }]);
  expectContent(offer, value);
}
